//! Invented streets and towns.

/// A language's way to write a street, and a few streets of no town in particular.
#[derive(Debug)]
pub(super) struct Streets {
    pub(super) languages: &'static [&'static str],
    pub(super) number_first: bool,
    pub(super) names: [&'static str; 8],
}

pub(super) const STREETS: [Streets; 5] = [
    Streets {
        languages: &["es"],
        number_first: false,
        names: [
            "Calle Mayor",
            "Calle del Sol",
            "Avenida de la Paz",
            "Calle de la Iglesia",
            "Plaza Nueva",
            "Calle Olmo",
            "Camino del Río",
            "Calle Ancha",
        ],
    },
    Streets {
        languages: &["fr"],
        number_first: true,
        names: [
            "rue de l'Église",
            "rue des Écoles",
            "avenue du Lac",
            "rue du Moulin",
            "place de la Mairie",
            "chemin des Prés",
            "rue Haute",
            "impasse des Tilleuls",
        ],
    },
    Streets {
        languages: &["de"],
        number_first: false,
        names: [
            "Hauptstraße",
            "Gartenweg",
            "Lindenallee",
            "Bahnhofstraße",
            "Mühlenweg",
            "Am Bach",
            "Schulstraße",
            "Feldstraße",
        ],
    },
    Streets {
        languages: &["ar"],
        number_first: false,
        names: [
            "شارع النيل",
            "شارع السلام",
            "شارع الجامعة",
            "شارع النور",
            "شارع الحديقة",
            "شارع السوق",
            "شارع المدرسة",
            "شارع البحر",
        ],
    },
    Streets {
        languages: &[],
        number_first: true,
        names: [
            "Maple Street",
            "Mill Lane",
            "Station Road",
            "Church Street",
            "Orchard Avenue",
            "River Road",
            "High Street",
            "Hill View",
        ],
    },
];

/// Towns, each with the beginning of its postal codes; the first ones are the nearest.
pub(super) const TOWNS: [(&str, &str); 10] = [
    ("Millbrook", "102"),
    ("Millbrook", "103"),
    ("Easthaven", "110"),
    ("Rivergate", "121"),
    ("Stonefield", "124"),
    ("Nueva Vista", "130"),
    ("Saint-Aubrac", "138"),
    ("Lindenau am See", "145"),
    ("Al-Nakhla", "151"),
    ("Kijani", "160"),
];
