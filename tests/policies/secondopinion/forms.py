# SPDX-License-Identifier: MIT
"""The forms of texts in rule files and scenarios: durations, sizes, people, programs, times."""

import datetime
import re
import unicodedata
import zoneinfo

UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
SIZES = {"MB": 1 << 20, "GB": 1 << 30}
MOST_BYTES = 1048576 << 30
MOST_UID = 2**32 - 1
GROUPS = {"@everyone", "@administrators", "@standard", "@children"}
PLACEHOLDERS = {"name", "owner", "rule", "time", "minutes"}
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ZONES = frozenset(zoneinfo.available_timezones()) - {"localtime"}


def number_and_unit(text, units):
    match = re.fullmatch(r"(0|[1-9][0-9]*)(%s)" % "|".join(units), text)
    if not match:
        return None
    # A figure of more than 15 digits is out of every range there is.
    return int(match[1][:16] if len(match[1]) > 15 else match[1]) * units[match[2]]


def duration(text):
    return number_and_unit(text, UNITS)


def size(text):
    amount = number_and_unit(text, SIZES)
    return amount if amount is not None and SIZES["MB"] <= amount <= MOST_BYTES else None


def control(character):
    return unicodedata.category(character) == "Cc"


def is_name_part(text):
    return (1 <= len(text) <= 256 and not any(c in "/\\:*?" or control(c) for c in text)
            and not text.startswith("@") and not text.startswith(" ") and not text.endswith(" "))


def is_person(text):
    if text.startswith("@group:"):
        return is_name_part(text[len("@group:"):])
    if text.startswith("@"):
        return text in GROUPS
    if text.startswith("uid:"):
        return re.fullmatch("[0-9]+", text[4:]) is not None and int(text[4:]) <= MOST_UID
    parts = text.split("\\")
    return len(parts) <= 2 and all(is_name_part(part) for part in parts)


def is_program(text):
    return 1 <= len(text) <= 255 and not any(c in "/\\*?" or control(c) for c in text)


def is_rule_id(text):
    return len(text) <= 64 and re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", text) is not None


def is_message(text):
    if not 1 <= len(text) <= 400:
        return False
    rest = re.sub(r"\{(%s)\}" % "|".join(PLACEHOLDERS), "", text)
    # What is left must not join into a placeholder that was not there: any brace left is one too many.
    return "{" not in rest and "}" not in rest


def minute_of_day(text):
    match = re.fullmatch(r"([01][0-9]|2[0-3]):([0-5][0-9])", text)
    return int(match[1]) * 60 + int(match[2]) if match else None


def is_zone(text):
    return text in ZONES


def instant(text):
    """ISO 8601 with an offset, to the second or the minute; None for anything else."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-5][0-9])", text):
        return None
    try:
        return datetime.datetime.fromisoformat(text).astimezone(datetime.timezone.utc)
    except (ValueError, OverflowError):
        return None


def spoken(seconds):
    """1d2h3m4s without zero parts."""
    parts = ""
    for unit, length in (("d", 86400), ("h", 3600), ("m", 60), ("s", 1)):
        count, seconds = divmod(seconds, length)
        if count:
            parts += f"{count}{unit}"
    return parts or "0s"
