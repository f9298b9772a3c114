//! Names of several cultures and scripts. Real words, put together by chance.
//!
//! Lists are separated by white space; a `_` stands for a space within a name. In a culture with a script of its
//! own each name is `script=latin`, with `/` between several ways to spell it in Latin letters.

/// How a culture puts names together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// The family shares one name.
    Shared,
    /// Spouses keep their names, children take the father's.
    Kept,
    /// The father's and the mother's first surname.
    TwoSurnames,
    /// A man's `-ski` is a woman's `-ska`.
    Slavic,
    /// A middle name before the given name; spouses keep their names.
    MiddleName,
    /// No family name: the father's given name follows.
    Patronymic,
}

/// A culture's names.
#[derive(Debug)]
pub(super) struct Culture {
    /// BCP 47.
    pub(super) language: &'static str,
    /// How many of 100 households, about.
    pub(super) weight: u32,
    pub(super) shape: Shape,
    /// How many of 1000 households write their names in the culture's own script.
    pub(super) script_permille: u32,
    pub(super) families: &'static str,
    pub(super) women: &'static str,
    pub(super) men: &'static str,
}

pub(super) const CULTURES: [Culture; 12] = [
    Culture {
        language: "en",
        weight: 22,
        shape: Shape::Shared,
        script_permille: 0,
        families: "Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Thomas Taylor Moore Jackson Martin
            Lee Thompson White Harris Clark Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams Nelson
            Baker Hall Campbell Mitchell Carter Roberts Phillips Evans Turner Parker Collins Edwards Stewart Morris
            Murphy Cook Rogers Reed Bell Bailey Cooper Richardson Cox Howard Ward Peterson Gray Watson Brooks Kelly
            Sanders Price Bennett Wood Barnes Ross Henderson Coleman Jenkins Perry Powell Long Patterson Hughes
            O'Brien O'Connor MacDonald Van_Dyke Smythe Smyth Thomson Clarke Browne",
        women: "Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Nancy Lisa Margaret Betty
            Sandra Ashley Dorothy Kimberly Emily Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Laura
            Sharon Cynthia Kathleen Amy Shirley Angela Helen Anna Brenda Pamela Nicole Ruth Katherine Catherine Kathryn
            Samantha Christine Emma Olivia Sophia Ava Mia",
        men: "James Robert John Michael David William Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony
            Mark Donald Steven Paul Andrew Joshua Kenneth Kevin Brian George Timothy Ronald Jason Edward Jeffrey Ryan
            Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Alexander Jack
            Dennis Jerry Jon Geoffrey Bryan",
    },
    Culture {
        language: "es",
        weight: 18,
        shape: Shape::TwoSurnames,
        script_permille: 0,
        families: "García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández
            Díaz Moreno Muñoz Álvarez Romero Alonso Gutiérrez Navarro Torres Domínguez Vázquez Ramos Gil Ramírez Serrano
            Blanco Molina Morales Suárez Ortega Delgado Castro Ortiz Rubio Marín Sanz Núñez Iglesias Medina Garrido
            Cortés Castillo Santos Lozano Guerrero Cano Prieto Méndez Cruz Calvo Gallego Vidal León Márquez Herrera
            Peña Flores Cabrera Campos Vega Fuentes Carrasco Diez Caballero Reyes Nieto Aguilar Ibáñez De_la_Cruz",
        women: "María Carmen Ana Isabel Dolores Pilar Josefa Teresa Rosa Cristina Ángeles Antonia Laura Elena Francisca
            Lucía Marta Mercedes Luisa Concepción Rosario Paula Sara Juana Raquel Beatriz Nuria Silvia Julia Patricia
            Rocío Andrea Mónica Alicia Sonia Sandra Inés Sofía Ximena Guadalupe Yolanda Begoña",
        men: "Antonio José Manuel Francisco Juan David Javier Daniel Carlos Jesús Alejandro Miguel Rafael Pedro Pablo
            Ángel Sergio Fernando Jorge Luis Alberto Álvaro Diego Adrián Raúl Iván Enrique Rubén Ramón Vicente Óscar
            Andrés Joaquín Santiago Eduardo Víctor Mario Roberto Jaime Ignacio Íñigo Tomás",
    },
    Culture {
        language: "ar",
        weight: 16,
        shape: Shape::Kept,
        script_permille: 650,
        families: "حسن=Hassan/Hasan علي=Ali/Aly إبراهيم=Ibrahim/Ebrahim السيد=El_Sayed/Al-Sayed/Elsayed محمود=Mahmoud/Mahmud
            عبد_الله=Abdullah/Abdallah عبد_الرحمن=Abdelrahman/Abdul_Rahman خليل=Khalil منصور=Mansour/Mansur صالح=Saleh/Salih
            سالم=Salem/Salim عثمان=Osman/Othman يوسف=Youssef/Yousef/Yusuf حسين=Hussein/Hussain/Hossein مصطفى=Mostafa/Mustafa
            شريف=Sherif/Sharif النجار=El_Naggar/Al-Najjar الشامي=El_Shamy/Al-Shami المصري=El_Masry/Al-Masri الخطيب=Al-Khatib/El_Khatib
            الحداد=Haddad/El_Haddad الأحمد=Al-Ahmad العلي=Al-Ali القاسم=Al-Qasim/Kassem البغدادي=Al-Baghdadi التميمي=Al-Tamimi
            الزهراني=Al-Zahrani الغامدي=Al-Ghamdi القحطاني=Al-Qahtani العتيبي=Al-Otaibi الحربي=Al-Harbi الدوسري=Al-Dosari
            فاروق=Farouk/Faruq نصار=Nassar عوض=Awad/Awadh بدر=Badr جابر=Gaber/Jaber حمدان=Hamdan درويش=Darwish رمضان=Ramadan
            زيدان=Zidan/Zaidan شعبان=Shaaban طه=Taha عمر=Omar/Umar فرج=Farag/Faraj قنديل=Qandil/Kandil كامل=Kamel لطفي=Lotfy",
        women: "فاطمة=Fatima/Fatma/Fatimah عائشة=Aisha/Aicha خديجة=Khadija/Khadijah مريم=Mariam/Maryam/Meriem زينب=Zainab/Zeinab
            سارة=Sara/Sarah نور=Nour/Noor هدى=Hoda/Huda منى=Mona/Muna سلمى=Salma ليلى=Layla/Leila ياسمين=Yasmin/Yasmine
            أمينة=Amina أميرة=Amira إيمان=Iman/Eman دعاء=Doaa رانيا=Rania ريم=Reem/Rim سعاد=Souad/Suad سميرة=Samira شيماء=Shaimaa
            عبير=Abeer/Abir غادة=Ghada كريمة=Karima لمياء=Lamia نادية=Nadia نجلاء=Naglaa/Najla هناء=Hanaa هبة=Heba/Hiba وفاء=Wafaa/Wafa",
        men: "محمد=Mohamed/Mohammed/Muhammad/Mohammad أحمد=Ahmed/Ahmad محمود=Mahmoud/Mahmud علي=Ali عمر=Omar/Umar يوسف=Youssef/Yusuf
            إبراهيم=Ibrahim خالد=Khaled/Khalid حسن=Hassan حسين=Hussein/Hussain مصطفى=Mostafa/Mustafa عبد_الله=Abdullah عبد_الرحمن=Abdelrahman
            كريم=Karim/Kareem طارق=Tarek/Tariq سامي=Sami سعيد=Said/Saeed رشيد=Rashid/Rachid جمال=Gamal/Jamal هشام=Hisham/Hesham
            وليد=Walid/Waleed ياسر=Yasser/Yasir زياد=Ziad/Ziyad أنس=Anas بلال=Bilal حمزة=Hamza سيف=Seif/Saif عادل=Adel/Adil فيصل=Faisal/Faysal ماجد=Majed/Maged",
    },
    Culture {
        language: "fr",
        weight: 9,
        shape: Shape::Shared,
        script_permille: 0,
        families: "Bernard Dubois Durand Moreau Laurent Lefèvre Lefebvre Michel Bertrand Roux Fournier Girard Bonnet
            Dupont Lambert Fontaine Rousseau Vincent Müller Faure André Mercier Blanc Guérin Boyer Garnier Chevalier
            François Legrand Gauthier Gautier Perrin Robin Clément Morin Nicolas Henry Roussel Mathieu Masson Marchand
            Duval Denis Dumont Lemaire Noël Meyer Dufour Meunier Brun Blanchard Giraud Joly Rivière Lucas Brunet
            Gaillard Barbier Arnaud Gérard Renard Schmitt Leroux Colin L'Hôpital Lécuyer Béranger D'Aboville",
        women: "Marie Nathalie Isabelle Sylvie Catherine Françoise Valérie Christine Monique Sophie Céline Hélène Élodie
            Aurélie Émilie Léa Chloé Manon Camille Océane Inès Zoé Anaïs Éléonore Noémie Amélie Geneviève Thérèse Agnès
            Joëlle Maëlle Anne-Sophie Marie-Claire",
        men: "Jean Philippe Michel Alain Patrick Nicolas Christophe Pierre Frédéric Laurent Éric Stéphane Thierry Jérôme
            Sébastien François Mathieu Théo Hugo Léo Raphaël Gaël Noël Loïc Benoît Cédric Grégoire Étienne Rémi André
            Jean-Pierre Jean-Luc",
    },
    Culture {
        language: "de",
        weight: 6,
        shape: Shape::Shared,
        script_permille: 0,
        families: "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter
            Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitz Krause Meier
            Maier Mayer Lehmann Köhler Herrmann König Walter Weiß Groß Günther Jäger Voß Preuß Strauß Böhm Vogt Kühn
            Grünewald Hübner Bäcker Großmann Weißenberger Schönfeld Kießling Thiel Möller",
        women: "Anna Ursula Monika Petra Sabine Renate Helga Brigitte Ingrid Käthe Jutta Gisela Gudrun Bärbel Lieselotte
            Heike Silke Katrin Kathrin Annegret Birgit Luise Mareike Friederike Änne",
        men: "Peter Wolfgang Klaus Jürgen Dieter Manfred Uwe Günter Günther Horst Bernd Jörg Björn Götz Rüdiger Matthias
            Andreas Stefan Stephan Lukas Florian Felix Sören Lothar Heinz",
    },
    Culture {
        language: "pl",
        weight: 5,
        shape: Shape::Slavic,
        script_permille: 0,
        families: "Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski
            Kozłowski Jankowski Mazur Kwiatkowski Krawczyk Piotrowski Grabowski Pawłowski Michalski Król Wieczorek
            Jabłoński Wróbel Majewski Olszewski Stępień Malinowski Jaworski Górski Pająk Łuczak Śliwiński Żak",
        women: "Anna Agnieszka Małgorzata Katarzyna Krystyna Barbara Ewa Elżbieta Zofia Teresa Joanna Magdalena Grażyna
            Bożena Jadwiga Łucja Wanda Żaneta Danuta Halina",
        men: "Stanisław Andrzej Józef Tadeusz Jerzy Zbigniew Krzysztof Henryk Ryszard Kazimierz Marek Marian Piotr Paweł
            Michał Łukasz Grzegorz Wojciech Sławomir Mirosław",
    },
    Culture {
        language: "tr",
        weight: 5,
        shape: Shape::Shared,
        script_permille: 0,
        families: "Yılmaz Kaya Demir Çelik Şahin Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara
            Koç Kurt Özkan Şimşek Polat Özcan Korkmaz Çakır Erdoğan Güneş Işık İnce Ünal Avcı Bulut Güler Tekin Aktaş",
        women: "Fatma Ayşe Emine Hatice Zeynep Elif Meryem Şerife Sultan Hanife Merve Özlem Gülşen Büşra İrem Şeyma Çiğdem
            Gönül Ümmühan Nurgül",
        men: "Mehmet Mustafa Ahmet Hüseyin Hasan İbrahim İsmail Osman Yusuf Murat Ömer Ramazan Çağrı Uğur Oğuz Gökhan
            Tuğrul Şükrü Ümit Barış",
    },
    Culture {
        language: "hi",
        weight: 7,
        shape: Shape::Shared,
        script_permille: 400,
        families: "शर्मा=Sharma वर्मा=Verma/Varma गुप्ता=Gupta सिंह=Singh कुमार=Kumar पटेल=Patel जोशी=Joshi मिश्रा=Mishra/Misra
            यादव=Yadav चौधरी=Chaudhary/Choudhury/Chowdhury अग्रवाल=Agarwal/Aggarwal तिवारी=Tiwari/Tewari पाण्डेय=Pandey/Pande
            त्रिपाठी=Tripathi शुक्ला=Shukla दुबे=Dubey/Dube सक्सेना=Saxena मेहता=Mehta कपूर=Kapoor/Kapur खन्ना=Khanna
            मल्होत्रा=Malhotra चोपड़ा=Chopra भाटिया=Bhatia नायर=Nair राव=Rao रेड्डी=Reddy देशपांडे=Deshpande कुलकर्णी=Kulkarni
            ठाकुर=Thakur राठौर=Rathore/Rathod",
        women: "प्रिया=Priya अनीता=Anita/Aneeta सुनीता=Sunita/Suneeta कविता=Kavita/Kavitha पूजा=Pooja/Puja नेहा=Neha दीपा=Deepa/Dipa
            सीता=Sita/Seeta गीता=Gita/Geeta राधा=Radha मीना=Meena/Mina रेखा=Rekha आशा=Asha उषा=Usha लक्ष्मी=Lakshmi/Laxmi
            सरिता=Sarita अंजलि=Anjali दिव्या=Divya शांति=Shanti किरण=Kiran",
        men: "राजेश=Rajesh सुरेश=Suresh रमेश=Ramesh अमित=Amit संजय=Sanjay/Sanjai विजय=Vijay/Vijai अनिल=Anil राहुल=Rahul
            रोहित=Rohit दीपक=Deepak/Dipak मनोज=Manoj अशोक=Ashok विकास=Vikas अर्जुन=Arjun कृष्ण=Krishna राम=Ram मोहन=Mohan
            नरेंद्र=Narendra हरीश=Harish गणेश=Ganesh",
    },
    Culture {
        language: "zh",
        weight: 5,
        shape: Shape::Kept,
        script_permille: 500,
        families: "王=Wang 李=Li/Lee 张=Zhang/Chang 刘=Liu/Lau 陈=Chen/Chan 杨=Yang/Yeung 黄=Huang/Wong 赵=Zhao 吴=Wu/Ng 周=Zhou/Chow
            徐=Xu/Hsu 孙=Sun 马=Ma 朱=Zhu 胡=Hu 郭=Guo/Kwok 何=He/Ho 林=Lin/Lam 高=Gao 罗=Luo/Law 郑=Zheng/Cheng 梁=Liang/Leung
            谢=Xie/Tse 宋=Song 唐=Tang 许=Xu 韩=Han 冯=Feng/Fung 邓=Deng/Tang 曹=Cao",
        women: "芳=Fang 秀英=Xiuying 娜=Na 敏=Min 静=Jing 丽=Li 艳=Yan 霞=Xia 秀兰=Xiulan 玲=Ling 桂英=Guiying 丹=Dan 萍=Ping 红=Hong
            玉兰=Yulan 欣怡=Xinyi 诗涵=Shihan 雨桐=Yutong 美玲=Meiling 晓燕=Xiaoyan",
        men: "伟=Wei 强=Qiang 磊=Lei 军=Jun 洋=Yang 勇=Yong 杰=Jie 涛=Tao 明=Ming 超=Chao 刚=Gang 平=Ping 辉=Hui 建国=Jianguo 志强=Zhiqiang
            浩然=Haoran 子轩=Zixuan 宇航=Yuhang 国华=Guohua 文博=Wenbo",
    },
    Culture {
        language: "vi",
        weight: 3,
        shape: Shape::MiddleName,
        script_permille: 0,
        families: "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trương Lâm Mai",
        women: "Hoa Lan Hương Mai Linh Ngọc Thảo Trang Thu Hằng Yến Phương Hạnh Nga Tuyết Vân Quỳnh Trâm Diễm Loan",
        men: "Hùng Dũng Minh Tuấn Anh Nam Sơn Hải Long Phúc Đức Thành Quang Khánh Bình Cường Thắng Trung Việt Hiếu",
    },
    Culture {
        language: "am",
        weight: 3,
        shape: Shape::Patronymic,
        script_permille: 400,
        families: "",
        women: "አልማዝ=Almaz ሂሩት=Hirut ትዕግስት=Tigist መሠረት=Meseret ሰላም=Selam ብርቱካን=Birtukan ፀሐይ=Tsehay ጥሩነሽ=Tirunesh አስቴር=Aster
            ማርታ=Marta ሶፊያ=Sofia ራሔል=Rahel ሄለን=Helen ገነት=Genet ዘነበች=Zenebech አበባ=Abeba ሙሉ=Mulu ለምለም=Lemlem",
        men: "አበበ=Abebe ኃይሌ=Haile ተስፋዬ=Tesfaye ግርማ=Girma በቀለ=Bekele ታደሰ=Tadesse ዳዊት=Dawit ሰለሞን=Solomon ዮሐንስ=Yohannes
            ከበደ=Kebede አለሙ=Alemu ተፈራ=Tefera መንግሥቱ=Mengistu ብርሃኑ=Birhanu ደረጀ=Dereje ጌታቸው=Getachew ሙሉጌታ=Mulugeta ፍቃዱ=Fikadu",
    },
    Culture {
        language: "sw",
        weight: 3,
        shape: Shape::Shared,
        script_permille: 0,
        families: "Juma Mwangi Otieno Kamau Odhiambo Wanjiru Ochieng Njoroge Mutua Kiprotich Kimani Mwakyusa Mushi Massawe
            Shayo Kimaro Lyimo Mollel Mbwana Makame Khamis Bakari Salim Rashidi Mfinanga Ng'ang'a",
        women: "Amani Neema Zawadi Rehema Asha Mwajuma Zuhura Subira Imani Furaha Halima Saida Wambui Akinyi Atieno Wangari
            Nyambura Chausiku Mariamu Tumaini",
        men: "Baraka Juma Hamisi Rajabu Jabali Simba Kato Musa Omari Idi Kipchoge Mwinyi Daudi Yohana Petro Yakobo Ochieng
            Kamau Mutiso Kiptoo",
    },
];

/// Middle names that go before a Vietnamese given name.
pub(super) const VIETNAMESE_MIDDLE: ([&str; 4], [&str; 4]) =
    (["Thị", "Ngọc", "Thu", "Kim"], ["Văn", "Đức", "Hữu", "Quốc"]);

/// People who bear one name only.
pub(super) const SINGLE: [&str; 12] = [
    "Suharto",
    "Sukarni",
    "Wulandari",
    "Budiono",
    "Suparman",
    "Mulyani",
    "Zarina",
    "Parvati",
    "Thiha",
    "Khin",
    "Dolma",
    "Tenzin",
];
