"""2026 оны 11 сарын 28, 18:05."""

DATE_FORMAT = "Y оны n сарын j"
SHORT_DATE_FORMAT = "Y.m.d"
TIME_FORMAT = "H:i"
DATETIME_FORMAT = "Y.m.d H:i"
SHORT_DATETIME_FORMAT = "Y.m.d H:i"
YEAR_MONTH_FORMAT = "Y оны n сар"
MONTH_DAY_FORMAT = "n сарын j"
FIRST_DAY_OF_WEEK = 1
