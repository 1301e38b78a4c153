"""Scraped, numbered and dated news listings as typed records, and back, without losing a byte."""

__version__ = "0.1.0"
