"""The samples. No firm, no person, no telephone: whatever looks like an offer says it is none."""

from typing import Any

# Khongor, Darkhan, Orkhon, Khutag-Undur, Bulgan, Ulgii.
PLACES = ("4507", "4501", "4504", "6346", "6301", "8301")
WORDS = {
    "text_mn": "Порталыг туршихад зориулсан зохиомол зар. Ийм санал байхгүй.",
    "text_en": "Made up for trying the portal. There is no such offer.",
}

HOMES: tuple[dict[str, Any], ...] = (
    {
        "title_mn": "Жишээ: 2 өрөө байр, түрээс",
        "title_en": "Sample: two-room flat, rent",
        **{"deal": "rent", "dwelling": "flat", "rooms": 2, "area_m2": 48, "price": 450_000},
        **{"price_per": "month", "heating": "central", "water": "pipe"},
    },
    {
        "title_mn": "Жишээ: байшин, зарна",
        "title_en": "Sample: house for sale",
        **{"deal": "sale", "dwelling": "house", "rooms": 3, "area_m2": 72, "price": 65_000_000},
        **{"price_per": "total", "heating": "stove", "water": "well"},
    },
    {
        "title_mn": "Жишээ: хашаа, гэр барих газар",
        "title_en": "Sample: plot for a ger",
        **{"deal": "rent", "dwelling": "plot", "area_m2": 600, "price": None},
        **{"price_per": "", "heating": "ask", "water": "truck"},
    },
    {
        "title_mn": "Жишээ: багшийн байр",
        "title_en": "Sample: home for a teacher",
        **{"deal": "staff", "dwelling": "flat", "rooms": 1, "price": None},
        **{"price_per": "", "heating": "electric", "water": "pipe"},
    },
)
JOBS: tuple[dict[str, Any], ...] = (
    {
        "title_mn": "Жишээ: бага ангийн багш",
        "title_en": "Sample: primary school teacher",
        **{"occupation_mn": "Багш", "occupation_en": "Teacher", "sector": "education"},
        **{"employment": "full", "pay_from": 1_500_000, "pay_to": 1_900_000, "housing": "yes"},
    },
    {
        "title_mn": "Жишээ: сувилагч",
        "title_en": "Sample: nurse",
        **{"occupation_mn": "Сувилагч", "occupation_en": "Nurse", "sector": "health"},
        **{"employment": "full", "pay_from": 1_700_000, "pay_to": None, "housing": "ask"},
    },
    {
        "title_mn": "Жишээ: тракторчин, улирлаар",
        "title_en": "Sample: tractor driver, seasonal",
        **{"occupation_mn": "Тракторчин", "occupation_en": "Tractor driver", "sector": "farming"},
        **{"employment": "seasonal", "pay_from": None, "pay_to": None, "housing": "no"},
    },
)
SCHOOLS: tuple[dict[str, Any], ...] = (
    {
        "title_mn": "Жишээ сургууль",
        "title_en": "Sample school",
        **{"level": "full", "dormitory": "yes", "dormitory_places": 12, "places": 25},
        **{"languages": ["mn"], "special_needs": "ask"},
    },
    {
        "title_mn": "Жишээ цэцэрлэг",
        "title_en": "Sample kindergarten",
        **{"level": "kindergarten", "dormitory": "no", "dormitory_places": None, "places": None},
        **{"languages": ["mn", "kk"], "special_needs": "yes"},
    },
)
SERVICES: tuple[dict[str, Any], ...] = (
    {
        "title_mn": "Жишээ: нэг цэгийн үйлчилгээний төв",
        "title_en": "Sample: one-stop service centre",
        **{"service": "one-stop-centre", "hours_mn": "Даваа–Баасан 9–18"},
        **{"hours_en": "Monday to Friday 9–18"},
    },
    {
        "title_mn": "Жишээ: сумын эрүүл мэндийн төв",
        "title_en": "Sample: soum health centre",
        **{"service": "soum-health-centre", "hours_mn": "", "hours_en": ""},
    },
)
SITES: tuple[dict[str, Any], ...] = (
    {
        "title_mn": "Жишээ: агуулах",
        "title_en": "Sample: warehouse",
        **{"site_type": "warehouse", "right": "lease", "area_m2": 400, "power_kw": 50},
        **{"water_mn": "Худаг", "water_en": "Well", "road_mn": "Хатуу хучилттай"},
        **{"road_en": "Paved", "price": 1_200_000, "price_per": "month"},
    },
    {
        "title_mn": "Жишээ: хүлэмжийн газар",
        "title_en": "Sample: land for a greenhouse",
        **{"site_type": "greenhouse", "right": "possess", "area_m2": 5_000, "power_kw": None},
        **{"water_mn": "", "water_en": "", "road_mn": "", "road_en": ""},
        **{"price": None, "price_per": ""},
    },
)
ROWS = {
    "home": HOMES,
    "job": JOBS,
    "school": SCHOOLS,
    "service": SERVICES,
    "business_site": SITES,
}
JOB_WORDS = {
    "employer": "Жишээ байгууллага",
    "apply_how_mn": "Энэ бол жишээ: өргөдөл бүү илгээгээрэй.",
    "apply_how_en": "This is a sample: do not apply.",
}
