//! What a sample clinic is furnished with, in the languages of the screens.
//!
//! The generators speak English; what they say is put into the clinic's language where it is written. People keep their
//! names: a clinic has patients from everywhere.

use crate::clinic::Locale;

// A table is read by its rows.
/// English, Spanish, French, Arabic.
#[rustfmt::skip]
const WORDS: [[&str; 4]; 63] = [
    // Kinds of visits.
    ["Consultation", "Consulta", "Consultation", "كشف"],
    ["Follow-up", "Control", "Suivi", "متابعة"],
    ["New patient", "Paciente nuevo", "Nouveau patient", "مريض جديد"],
    ["Vaccination", "Vacunación", "Vaccination", "تطعيم"],
    ["Child check-up", "Control del niño sano", "Examen de l’enfant", "فحص طفل"],
    ["Antenatal care", "Control prenatal", "Suivi de grossesse", "متابعة حمل"],
    ["Small procedure", "Procedimiento menor", "Petite intervention", "إجراء بسيط"],
    ["Results", "Resultados", "Résultats", "نتائج"],
    // Why people come.
    ["Cough and fever", "Tos y fiebre", "Toux et fièvre", "سعال وحمى"],
    ["Back pain", "Dolor de espalda", "Mal de dos", "ألم في الظهر"],
    ["Headache", "Dolor de cabeza", "Mal de tête", "صداع"],
    ["Stomach ache", "Dolor de estómago", "Mal de ventre", "ألم في البطن"],
    ["Sore throat", "Dolor de garganta", "Mal de gorge", "التهاب في الحلق"],
    ["Rash", "Erupción en la piel", "Éruption cutanée", "طفح جلدي"],
    ["Blood pressure", "Presión arterial", "Tension artérielle", "ضغط الدم"],
    ["Diabetes", "Diabetes", "Diabète", "السكري"],
    ["Asthma", "Asma", "Asthme", "الربو"],
    ["After hospital", "Después del hospital", "Après l’hôpital", "بعد المستشفى"],
    ["Wound check", "Revisión de herida", "Contrôle de plaie", "متابعة جرح"],
    ["Medication review", "Revisión de medicación", "Bilan des médicaments", "مراجعة الأدوية"],
    ["First visit", "Primera consulta", "Première consultation", "أول زيارة"],
    ["Moved here", "Se mudó aquí", "Vient d’emménager", "انتقل إلى هنا"],
    ["Second opinion", "Segunda opinión", "Deuxième avis", "رأي ثانٍ"],
    ["Referred", "Viene referido", "Adressé par un confrère", "محوّل من طبيب"],
    ["Check-up", "Chequeo", "Bilan de santé", "فحص عام"],
    ["Records to bring", "Trae su expediente", "Apporte son dossier", "يحضر ملفه"],
    ["Influenza", "Influenza", "Grippe", "الإنفلونزا"],
    ["Tetanus", "Tétanos", "Tétanos", "التيتانوس"],
    ["MMR", "Triple viral", "ROR", "الثلاثي الفيروسي"],
    ["Travel", "Viaje", "Voyage", "سفر"],
    ["Hepatitis B", "Hepatitis B", "Hépatite B", "التهاب الكبد ب"],
    ["COVID-19", "COVID-19", "COVID-19", "كوفيد-19"],
    ["6 months", "6 meses", "6 mois", "6 أشهر"],
    ["1 year", "1 año", "1 an", "سنة"],
    ["2 years", "2 años", "2 ans", "سنتان"],
    ["School entry", "Ingreso a la escuela", "Entrée à l’école", "دخول المدرسة"],
    ["Growth", "Crecimiento", "Croissance", "النمو"],
    ["Feeding", "Alimentación", "Alimentation", "التغذية"],
    ["12 weeks", "12 semanas", "12 semaines", "الأسبوع 12"],
    ["20 weeks", "20 semanas", "20 semaines", "الأسبوع 20"],
    ["28 weeks", "28 semanas", "28 semaines", "الأسبوع 28"],
    ["36 weeks", "36 semanas", "36 semaines", "الأسبوع 36"],
    ["After birth", "Después del parto", "Après l’accouchement", "بعد الولادة"],
    ["Stitches out", "Retiro de puntos", "Retrait des points", "فك الغرز"],
    ["Dressing", "Curación", "Pansement", "غيار على جرح"],
    ["Ear syringing", "Lavado de oído", "Lavage d’oreille", "غسيل الأذن"],
    ["Mole removal", "Retiro de lunar", "Retrait d’un grain de beauté", "إزالة شامة"],
    ["Joint injection", "Infiltración", "Infiltration", "حقن المفصل"],
    ["Abscess", "Absceso", "Abcès", "خراج"],
    ["Blood test", "Análisis de sangre", "Prise de sang", "تحليل دم"],
    ["X-ray", "Radiografía", "Radiographie", "أشعة"],
    ["Urine test", "Análisis de orina", "Analyse d’urine", "تحليل بول"],
    ["Ultrasound", "Ecografía", "Échographie", "موجات صوتية"],
    ["Smear test", "Papanicolaou", "Frottis", "مسحة عنق الرحم"],
    ["ECG", "Electrocardiograma", "ECG", "رسم قلب"],
    // Who is to be told.
    ["friend", "amistad", "ami(e)", "صديق"],
    ["sibling", "hermano o hermana", "frère ou sœur", "أخ أو أخت"],
    ["neighbour", "vecino o vecina", "voisin(e)", "جار"],
    ["parent", "padre o madre", "parent", "والد أو والدة"],
    ["spouse", "cónyuge", "conjoint(e)", "زوج أو زوجة"],
    ["child", "hijo o hija", "enfant", "ابن أو ابنة"],
    // Where.
    ["Room", "Consultorio", "Salle", "غرفة"],
    // Nobody's clinic.
    ["Practice", "Práctica", "Entraînement", "تدريب"],
];

/// What an English word of the sample is in a language; what has no other is said in English.
pub(crate) fn said(locale: Locale, english: &'static str) -> &'static str {
    let column = match locale {
        Locale::English | Locale::Accented | Locale::Mirrored => 0,
        Locale::Spanish => 1,
        Locale::French => 2,
        Locale::Arabic => 3,
    };
    let row = WORDS.iter().find(|[first, ..]| *first == english);
    row.and_then(|row| row.get(column))
        .copied()
        .unwrap_or(english)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::VISIT_TYPES;
    use crate::sample::people::RELATIONS;

    #[test]
    fn everything_that_is_said_is_said_in_each_language() {
        let kinds = VISIT_TYPES.iter();
        let kinds = kinds.flat_map(|kind| kind.reasons.iter().chain([&kind.name]));
        let mut wanted: Vec<&str> = kinds.copied().chain(RELATIONS).collect();
        wanted.extend(["Room", "Practice"]);
        for english in &wanted {
            assert!(WORDS.iter().any(|row| row[0] == *english), "{english}");
        }
        for row in WORDS {
            assert!(wanted.contains(&row[0]), "{} is never said", row[0]);
        }
        assert_eq!(said(Locale::Arabic, "Room"), "غرفة");
        assert_eq!(said(Locale::English, "Room"), "Room");
    }
}
