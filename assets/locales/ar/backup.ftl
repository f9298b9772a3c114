# النسخ الاحتياطية: أين تُحفظ، وكيف كانت آخر نسخة، واستعادة عيادة من إحداها.

backup-screen = النسخ
backup-text = ينسخ Satchel العيادة بنفسه، مختومةً، أثناء العمل. تُفتح كل نسخة وتُعدّ بعد إتمامها؛ وعندها فقط تُسمى نسخة احتياطية.
backup-none-chosen = لا توجد نسخة احتياطية: لم يُختر مكان لها.
backup-none-yet = لا توجد نسخة احتياطية بعد. تُعدّ الأولى بعد قليل.
backup-last =
    { $patients ->
        [zero] آخر نسخة احتياطية { $at }: فُتحت وعُدّت، بلا مرضى، الإدخالات: { $entries }.
        [one] آخر نسخة احتياطية { $at }: فُتحت وعُدّت، مريض واحد، الإدخالات: { $entries }.
        [two] آخر نسخة احتياطية { $at }: فُتحت وعُدّت، مريضان، الإدخالات: { $entries }.
        [few] آخر نسخة احتياطية { $at }: فُتحت وعُدّت، { $patients } مرضى، الإدخالات: { $entries }.
        [many] آخر نسخة احتياطية { $at }: فُتحت وعُدّت، { $patients } مريضًا، الإدخالات: { $entries }.
       *[other] آخر نسخة احتياطية { $at }: فُتحت وعُدّت، { $patients } مريض، الإدخالات: { $entries }.
    }
backup-trouble = لا تعمل منذ { $since }. { $why }
backup-look = عرض النسخ
backup-place = المكان
backup-size = الحجم
backup-whole = { $size } م.ب، العيادة كاملة، في { $seconds } ث
backup-changes = { $size } م.ب، ما جاء بعد آخر نسخة كاملة، في { $seconds } ث
backup-next = التالية
backup-next-now = عند أول تغيير
backup-keeps = يُحتفظ بـ
backup-keeps-text = آخر 7 أيام و4 أسابيع و12 شهرًا فيها نسخة.
backup-now = نسخ الآن
backup-choose = اختيار مكان…
backup-choose-other = اختيار مكان آخر…
backup-making = إعداد النسخة ثم فتحها وعدّها
backup-made = تم: فُتحت النسخة وفيها ما في العيادة.
backup-restore-title = للاستعادة
backup-restore-text = اقفل العيادة واختر «استعادة نسخة احتياطية» في شاشة الدخول. وفي جهاز جديد تجدها في الشاشة الأولى. يلزم ملف نسخة احتياطية وورقة الاسترداد.

restore-from = استعادة نسخة احتياطية
restore-title = استعادة نسخة احتياطية
restore-text = اختر أحدث ملف نسخة على القرص. ثم اكتب ورقة الاسترداد؛ وقبل تغيير أي شيء ترى ما في النسخة.
restore-choose = اختيار الملف…
restore-choose-other = ملف آخر…
restore-incomplete = تعتمد هذه النسخة على نسخة كاملة أقدم ليست في المجلد نفسه. ضع الاثنتين في مجلد واحد ثم اختر مرة أخرى.
restore-point = نسخة بتاريخ
restore-see = عرض ما فيها
restore-holds =
    { $patients ->
        [zero] بلا مرضى، الإدخالات: { $entries }.
        [one] مريض واحد، الإدخالات: { $entries }.
        [two] مريضان، الإدخالات: { $entries }.
        [few] { $patients } مرضى، الإدخالات: { $entries }.
        [many] { $patients } مريضًا، الإدخالات: { $entries }.
       *[other] { $patients } مريض، الإدخالات: { $entries }.
    }
restore-lost =
    { $count ->
        [zero] لا شيء في هذا الجهاز أحدث من النسخة.
        [one] ستفقد تغييرًا واحدًا تم بعدها في هذا الجهاز.
        [two] ستفقد تغييرين تما بعدها في هذا الجهاز.
        [few] ستفقد { $count } تغييرات تمت بعدها في هذا الجهاز.
        [many] ستفقد { $count } تغييرًا تم بعدها في هذا الجهاز.
       *[other] ستفقد { $count } تغيير تم بعدها في هذا الجهاز.
    }
restore-lost-unknown = لا يمكن فتح ما في هذا الجهاز، فلا يستطيع Satchel أن يقول ما ستفقده.
restore-set-aside = لا تُحذف العيادة الموجودة في هذا الجهاز: تُنحّى جانبًا أولًا.
restore-who = من يدخل
restore-password-only = لا يوجد في هذا الجهاز مخزن مفاتيح: من الآن تكفي كلمة مرور لفتح العيادة.
restore-name = اسم العيادة
restore-name-hint = اكتبه كما هو أعلاه، حتى لا يستعيد أحد بالخطأ.
restore-name-wrong = ليس هذا اسم العيادة في النسخة.
restore-do = استعادة
