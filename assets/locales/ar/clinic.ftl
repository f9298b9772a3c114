# العيادة نفسها: إعدادها أول مرة، وإعداداتها.

clinic-cannot-open = تعذر فتح العيادة
clinic-screen = العيادة
clinic-place = العيادة
clinic-name = اسم العيادة
clinic-phone = الهاتف
clinic-phone-hint = الرقم الذي يتصل به المرضى. يمكن أن تذكره الرسائل.
clinic-country = البلد
clinic-currency = العملة
clinic-time-zone = المنطقة الزمنية
clinic-week-start = يبدأ الأسبوع يوم
clinic-language-hint = لكل من لم يختر لغته الخاصة.
clinic-writing = التواريخ والأوقات
clinic-date-order = كتابة التاريخ
clinic-hours = الساعات
clinic-hours-24 = 24 ساعة: 14:30
clinic-hours-12 = 12 ساعة: 2:30 م
clinic-digits = الأرقام
clinic-digits-latin = { "123" } دائمًا
clinic-digits-native = أرقام اللغة نفسها: { "١٢٣" } بالعربية
clinic-calendar = تقويم ثانٍ
clinic-calendar-hint = يظهر بجانب تاريخ اليوم. تُحفظ التواريخ وتُكتب كالمعتاد.
clinic-calendar-none = لا يوجد
clinic-safety = الأمان
clinic-auto-lock = القفل إذا لم يلمس أحد الجهاز مدة
clinic-auto-lock-hint = ما يُكتب الآن يبقى محفوظًا في انتظار من كتبه.
clinic-alert = متى يكون الانتظار طويلًا
clinic-alert-hint = عندها يبرز الوقت في صالة الانتظار، وبعد ضعف المدة باللون الأحمر.
clinic-alert_expected_min = متوقع ولم يصل بعد
clinic-alert_min = في الانتظار
clinic-alert_roomed_min = في الغرفة قبل دخول المعالج
clinic-alert_with_provider_min = مع المعالج
clinic-alert_ready_min = جاهز للمغادرة
clinic-alert-never = أبدًا
clinic-key-store = محمية بكلمات المرور مع مخزن مفاتيح هذا الجهاز.
new-key = مفتاح جديد…
new-key-title = مفتاح جديد للعيادة
new-key-when = هل سُرق جهاز أو قرص نسخ احتياطية، أو غادر شخص كان يعرف ورقة الاسترداد؟ أعطِ العيادة مفتاحًا جديدًا.
new-key-what = تُشفَّر العيادة من جديد. بالملف القديم أو الورقة القديمة أو كلمة مرور قديمة لا يرى أحد شيئًا مما سيأتي. أما ما في الملف المسروق فلا يمكن استرجاعه.
new-key-people = بعد ذلك يحتاج الجميع سواك إلى كلمة مرور جديدة منك: الإدارة، العاملون.
new-key-backups = النسخ السابقة تُفتح بورقة الاسترداد القديمة فقط. احفظ ورقتها معها، وأنشئ نسخة جديدة فورًا.
new-key-first = أولًا تأتي ورقة الاسترداد الجديدة: جهّز طابعة أو ورقة.
new-key-password = كلمة مرورك
new-key-do = تغيير المفتاح
new-key-busy = تشفير العيادة من جديد
new-key-done = للعيادة مفتاح جديد. من الآن تسري ورقة الاسترداد الجديدة.
new-key-locked-out = يحتاجون إلى كلمة مرور جديدة منك: الإدارة، العاملون، «تعيين كلمة مرور جديدة».
clinic-settings-saved = تم حفظ إعدادات العيادة.
minutes =
    { $count ->
        [zero] أقل من دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $count } دقائق
        [many] { $count } دقيقة
       *[other] { $count } دقيقة
    }

records-title = هل السجلات سليمة؟
records-text = يقرأ كل قيد منذ اليوم الأول، ويتحقق من أن شيئًا لم ينقص ولم يتغير من الخارج.
records-check = التحقق الآن
records-checking = جارٍ التحقق…
records-whole = كل شيء سليم. عدد القيود: { $entries }؛ لم ينقص منها شيء ولم يتغير شيء من الخارج. وقت التحقق: { $at }.
records-broken = هناك ما لا يتطابق. توقف عن إدخال البيانات على هذا الجهاز واحتفظ بالملف واتصل بالدعم.
records-conflicts =
    { $count ->
        [zero] لا بيانات تغيّرت في مكانين:
        [one] بيان واحد تغيّر في مكانين ويحتاج إلى اختيار:
        [two] بيانان تغيّرا في مكانين ويحتاجان إلى اختيار:
        [few] { $count } بيانات تغيّرت في مكانين وتحتاج إلى اختيار:
        [many] { $count } بيانًا تغيّر في مكانين ويحتاج إلى اختيار:
       *[other] { $count } بيان تغيّر في مكانين ويحتاج إلى اختيار:
    }
records-kept =
    { $count ->
        [zero] لا سجلات مستوردة تنتظر إصدارًا لاحقًا من Satchel.
        [one] سجل مستورد واحد ينتظر إصدارًا لاحقًا من Satchel. لم يضع شيء.
        [two] سجلان مستوردان ينتظران إصدارًا لاحقًا من Satchel. لم يضع شيء.
        [few] { $count } سجلات مستوردة تنتظر إصدارًا لاحقًا من Satchel. لم يضع شيء.
        [many] { $count } سجلًا مستوردًا ينتظر إصدارًا لاحقًا من Satchel. لم يضع شيء.
       *[other] { $count } سجل مستورد ينتظر إصدارًا لاحقًا من Satchel. لم يضع شيء.
    }
doubt-read-only = مفتوحة للقراءة فقط.
doubt-older-copy = قد تكون هذه نسخة قديمة من العيادة: تغييرات تمت في هذا الجهاز ليست فيها.
doubt-other-history = هذه النسخة وهذا الجهاز يتذكران تغييرات مختلفة: عُمل عليها في مكان آخر.
doubt-broken-history = في سجل تاريخ العيادة فجوة، أو غُيّر من الخارج.
doubt-people = غُيّر من الخارج، دون المرور بـ Satchel، من يحق له فعل ماذا.
doubt-sign-ins = قائمة من يستطيعون الدخول نسخة قديمة، أو غُيّرت من الخارج.
doubt-records = بعض السجلات ليست كما يقول تاريخها: غُيّرت من الخارج.
doubt-no-note = لم يدوّن هذا الجهاز شيئًا عن هذه العيادة، فلا يستطيع Satchel أن يعرف هل هذه أحدث نسخة.
doubt-noted = آخر تغيير دوّنه هذا الجهاز: { $at }.
doubt-decide = اتخاذ القرار…
doubt-title = هل هذه هي النسخة الصحيحة؟
doubt-choice-restore = إن كنت تعرف نسخة أحدث أو نسخة احتياطية: أغلق Satchel وأعدها إلى مكانها. لا يضيع شيء بالانتظار.
doubt-choice-accept = إن لم توجد، أو إن وضعت هذه النسخة هنا بنفسك، فاعتمدها بداية جديدة. يبقى في سجل الأعمال من اعتمدها ومتى. وتُنشأ السجلات التي لا توافق تاريخها منه من جديد.
doubt-accept = المتابعة بهذه النسخة

wizard-step = الخطوة { $step } من { $steps }
wizard-language = اللغة
wizard-language-title = مرحبًا بك في Satchel
wizard-language-text = بأي لغة تريد أن تعمل؟
wizard-point-here = يوم عيادتك كله في ملف واحد مشفّر على هذا الجهاز. لا يُرسل شيء إلى أي مكان، ولا حاجة إلى شبكة.
wizard-point-time = يستغرق الإعداد نحو ثلاث دقائق. يمكن تغيير كل شيء تقريبًا لاحقًا.
wizard-point-paper = جهّز طابعة أو ورقة: في النهاية ستكتب ورقة الاسترداد.
wizard-clinic = العيادة
wizard-clinic-title = عيادتك
wizard-clinic-name-hint = كما يعرفها المرضى. يظهر على شاشة الدخول وعلى الأوراق.
wizard-clinic-name-missing = تحتاج العيادة إلى اسم. اكتب الاسم المعلّق على الباب.
wizard-clinic-later = يبقى البلد والعملة كما هما؛ ويمكن تغيير الباقي لاحقًا.
wizard-start = البداية
wizard-start-title = كيف تريد أن تبدأ؟
start-empty = البدء من الصفر
start-empty-text = لا مرضى بعد. تسجّلهم عند حضورهم. ساعات العمل وأنواع الزيارات وغرفة واحدة معدّة كما هو معتاد في بلدك؛ غيّرها متى شئت.
start-import = إدخال مرضى برنامج آخر
start-import-text = يقرأ Satchel ملفات FHIR. ستختارها بعد هذا مباشرة.
start-sample = التجربة بعيادة تجريبية
start-sample-text = مرضى ومواعيد من الخيال، للتعلم. ليست للعمل الحقيقي.

first-title = الخطوات الأولى
first-count = تم { $done } من { $all }
first-hide = إخفاء
first-hidden = تم إخفاء الخطوات الأولى.
first-done = (تم)
first-hours = ساعات العمل
first-types = أنواع الزيارات
first-colleague = زميل
first-patient = أول مريض
first-booking = أول موعد
first-look = عرضها
first-right = هي صحيحة
first-add = إضافة شخص
first-register = تسجيل
first-import = استيراد
first-book = حجز

usual-visit = كشف
usual-visit-again = متابعة
usual-visit-first = مريض جديد
usual-room = غرفة 1
wizard-owner = المالك
wizard-owner-title = أنت، مالك العيادة
wizard-owner-text = يستطيع المالك فعل كل شيء ويضيف الآخرين. لا يوجد حساب آخر ولا كلمة مرور عامة.
wizard-owner-name = اسمك
wizard-owner-name-hint = يظهر على شاشة الدخول.
wizard-owner-name-missing = اكتب اسمك: فهو يظهر على شاشة الدخول.
wizard-receives = أستقبل المرضى بنفسي
wizard-receives-yes = سيكون لك عمود في جدول المواعيد، مفتوح في ساعات العمل المعتادة.
wizard-receives-no = إذن أضف من يستقبلهم من الإدارة، المعالجون والغرف.
wizard-key-store-text = تعمل كلمة مرورك مع مخزن مفاتيح هذا الجهاز: من يسرق القرص لا يستطيع تخمينها.
wizard-password-only-title = لا يوجد في هذا الجهاز مخزن مفاتيح
wizard-password-only-text = عندها تحمي كلمات المرور وحدها المرضى: من ينسخ الملف يمكنه محاولة تخمينها كما يشاء. استخدم كلمة مرور طويلة، أو فعّل مخزن المفاتيح أولًا (في Linux: حلقة المفاتيح) ثم شغّل Satchel من جديد.
wizard-password-only-agree = أفهم ذلك. حماية هذه العيادة بكلمات المرور فقط.
wizard-password-only-missing = ضع علامة في المربع للمتابعة بدون مخزن مفاتيح، أو فعّل المخزن وابدأ من جديد.
wizard-create = إنشاء العيادة
wizard-creating = جارٍ إنشاء العيادة…
wizard-recovery = الاسترداد
wizard-recovery-title = ورقة الاسترداد
wizard-open = فتح العيادة

recovery-text = إذا ضاعت كل كلمات المرور فهذه الكلمات الـ24 هي الطريق الوحيد الآخر للدخول. اطبعها أو اكتبها، واحفظ الورقة حيث تحفظ مفاتيح العيادة.
recovery-print = طباعة الورقة
recovery-next = بعد ذلك ستُسأل عن كلمتين منها.
recovery-written = لقد كتبتها
recovery-ask = الآن دون النظر إلى الشاشة: اكتب هاتين الكلمتين من ورقتك.
recovery-show = إظهار الكلمات مرة أخرى
recovery-word = الكلمة رقم { $place }
recovery-word-wrong = هذه ليست الكلمة رقم { $place }. انظر إلى ورقتك أو أظهر الكلمات مرة أخرى.
recovery-kit-of = ورقة استرداد Satchel: { $clinic }
recovery-keep = من يملك هذه الكلمات يستطيع فتح العيادة. احفظها في مكان مغلق بعيدًا عن الجهاز. لا أحد في Satchel يعرفها.

# Before the clinic's time zone is changed.
clinic-zone-title = نقل العيادة إلى { $zone }؟
clinic-zone-now = الساعة هناك الآن { $time }.
clinic-zone-appointments =
    { $count ->
        [zero] لا موعد قادمًا يتأثر.
        [one] موعد قادم واحد يبقى على وقته في الساعة.
        [two] موعدان قادمان يبقيان على وقتهما في الساعة.
        [few] { $count } مواعيد قادمة تبقى على وقتها في الساعة: التاسعة تبقى التاسعة.
        [many] { $count } موعدًا قادمًا تبقى على وقتها في الساعة: التاسعة تبقى التاسعة.
       *[other] { $count } موعد قادم تبقى على وقتها في الساعة: التاسعة تبقى التاسعة.
    }
clinic-zone-blocks =
    { $count ->
        [zero] لا وقت محجوبًا يتأثر.
        [one] وقت محجوب واحد يبقى على وقته أيضًا.
        [two] وقتان محجوبان يبقيان على وقتهما أيضًا.
        [few] { $count } أوقات محجوبة تبقى على وقتها أيضًا.
        [many] { $count } وقتًا محجوبًا تبقى على وقتها أيضًا.
       *[other] { $count } وقت محجوب تبقى على وقتها أيضًا.
    }
clinic-zone-skipped =
    { $count ->
        [zero] لا يبدأ أي منها في وقت تتخطاه الساعة هناك.
        [one] واحد منها يبدأ في وقت تتخطاه الساعة هناك، فينتقل إلى أول وقت بعده.
        [two] اثنان منها يبدآن في وقت تتخطاه الساعة هناك، فينتقلان إلى أول وقت بعده.
        [few] { $count } منها تبدأ في وقت تتخطاه الساعة هناك، فتنتقل إلى أول وقت بعده.
        [many] { $count } منها تبدأ في وقت تتخطاه الساعة هناك، فتنتقل إلى أول وقت بعده.
       *[other] { $count } منها تبدأ في وقت تتخطاه الساعة هناك، فتنتقل إلى أول وقت بعده.
    }
clinic-zone-past = ما مضى يبقى في لحظته: الزيارات السابقة وأوقات الوصول ستظهر بالساعة الجديدة. يمكنك التراجع عن ذلك.
clinic-zone-do = تغيير المنطقة الزمنية
clinic-zone-done = تم تغيير المنطقة الزمنية.
