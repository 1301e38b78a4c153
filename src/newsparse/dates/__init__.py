"""Every written date as a precise value, or refused with a reason."""

from .reading import find_dates, parse_date
from .value import Date, DateError, Precision

__all__ = ["Date", "DateError", "Precision", "find_dates", "parse_date"]
