//! What a sample clinic is furnished with.

/// A kind of visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct VisitType {
    /// What the clinic calls it.
    pub name: &'static str,
    /// How long it takes.
    pub duration_min: u32,
    /// 0..=7
    pub colour: u8,
    /// How many of 100 visits, about.
    pub weight: u32,
    /// Why people come for it.
    pub reasons: [&'static str; 6],
}

/// The visit types of a sample clinic.
pub(crate) const VISIT_TYPES: [VisitType; 8] = [
    VisitType {
        name: "Consultation",
        duration_min: 15,
        colour: 0,
        weight: 38,
        reasons: [
            "Cough and fever",
            "Back pain",
            "Headache",
            "Stomach ache",
            "Sore throat",
            "Rash",
        ],
    },
    VisitType {
        name: "Follow-up",
        duration_min: 15,
        colour: 1,
        weight: 22,
        reasons: [
            "Blood pressure",
            "Diabetes",
            "Asthma",
            "After hospital",
            "Wound check",
            "Medication review",
        ],
    },
    VisitType {
        name: "New patient",
        duration_min: 30,
        colour: 2,
        weight: 8,
        reasons: [
            "First visit",
            "Moved here",
            "Second opinion",
            "Referred",
            "Check-up",
            "Records to bring",
        ],
    },
    VisitType {
        name: "Vaccination",
        duration_min: 10,
        colour: 3,
        weight: 10,
        reasons: [
            "Influenza",
            "Tetanus",
            "MMR",
            "Travel",
            "Hepatitis B",
            "COVID-19",
        ],
    },
    VisitType {
        name: "Child check-up",
        duration_min: 20,
        colour: 4,
        weight: 8,
        reasons: [
            "6 months",
            "1 year",
            "2 years",
            "School entry",
            "Growth",
            "Feeding",
        ],
    },
    VisitType {
        name: "Antenatal care",
        duration_min: 20,
        colour: 5,
        weight: 4,
        reasons: [
            "First visit",
            "12 weeks",
            "20 weeks",
            "28 weeks",
            "36 weeks",
            "After birth",
        ],
    },
    VisitType {
        name: "Small procedure",
        duration_min: 40,
        colour: 6,
        weight: 4,
        reasons: [
            "Stitches out",
            "Dressing",
            "Ear syringing",
            "Mole removal",
            "Joint injection",
            "Abscess",
        ],
    },
    VisitType {
        name: "Results",
        duration_min: 10,
        colour: 7,
        weight: 6,
        reasons: [
            "Blood test",
            "X-ray",
            "Urine test",
            "Ultrasound",
            "Smear test",
            "ECG",
        ],
    },
];

/// The practitioners of a sample clinic, in the order in which they joined.
pub(crate) const PRACTITIONERS: [&str; 12] = [
    "Dr. Amina Farouk",
    "Dr. Daniel Weaver",
    "Dr. Lucía Ferrer",
    "Dr. Claire Morel",
    "Dr. Tomasz Wilk",
    "Dr. Grace Mwende",
    "Dr. Arjun Bhatt",
    "Dr. Mei Lin",
    "Dr. Jonas Adler",
    "Dr. Selin Aksoy",
    "Dr. Hanna Tesfaye",
    "Dr. Minh Châu",
];

/// Returns how many practitioners a sample clinic of so many patients has: 3 to 12, one for each 4000 patients.
#[must_use]
pub(crate) fn practitioners_for(patients: u64) -> usize {
    usize::try_from(patients / 4000)
        .unwrap_or(usize::MAX)
        .clamp(3, PRACTITIONERS.len())
}

/// Returns how many rooms so many practitioners use: two each, so that the next patient can be brought in.
#[must_use]
pub(crate) fn rooms_for(practitioners: usize) -> usize {
    practitioners.saturating_mul(2)
}
