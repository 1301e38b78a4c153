"""The rules, one a file: its docstring is its documentation, `RULE` its name, `check` finds.

Each `check` takes a `newsparse.validation.page.Page`, yields `Found` and changes nothing. Raises nothing on text.
"""
