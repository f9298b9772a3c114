# التذكير: من نتصل به بشأن الغد، ومن حان موعد زيارته، وما يقال لهم.

reminders-title = اتصالات
reminders-tabs = سبب الاتصال
reminders-tab-day = التذكير
reminders-tab-due = حان موعدهم
reminders-tab-texts = نصوص الرسائل
reminders-day-of = مواعيد { $date }
reminders-day-before = اليوم السابق
reminders-day-after = اليوم التالي
reminders-day-choose = اليوم
reminders-called = تم الاتصال بـ { $done } من { $total }
reminders-confirmed = مؤكدة { $count }
reminders-day-list = مواعيد نتصل بشأنها. الأسهم للتنقل، وحرف يسجل نتيجة الاتصال.
reminders-day-none = لا أحد نتصل به ليوم { $date }
reminders-day-none-hint = هنا المواعيد المحجوزة التي لم تؤكد. اختر يومًا آخر من الأعلى.
reminders-day-done = تم الاتصال بالجميع ليوم { $date }
reminders-col-time = الوقت
reminders-col-patient = المريض
reminders-col-phone = الهاتف
reminders-col-language = اللغة
reminders-col-who = المعالج
reminders-col-tried = حتى الآن
reminders-col-due = موعد العودة
reminders-col-what = السبب
reminders-tried =
    { $count ->
        [zero] لا اتصالات
        [one] اتصال واحد
        [two] اتصالان
        [few] { $count } اتصالات
        [many] { $count } اتصالًا
       *[other] { $count } اتصال
    }
reminders-tried-none = لم يتم الاتصال
reminders-no-phone = ليس لديه هاتف
reminders-phone-unknown = الرقم غير معروف
reminders-outcome-confirmed = تم التأكيد
reminders-outcome-no_answer = لا يرد
reminders-outcome-left_message = تركنا رسالة
reminders-outcome-wrong_number = رقم خاطئ
reminders-outcome-wants_to_move = يريد وقتًا آخر
reminders-outcome-not_coming = لن يحضر
reminders-outcome-sent = أُرسلت الرسالة
reminders-did-confirmed = { $name }: تم تأكيد الحضور
reminders-did-no_answer = { $name }: لا رد
reminders-did-left_message = { $name }: تركنا رسالة
reminders-did-wrong_number = { $name }: رقم خاطئ
reminders-did-wants_to_move = { $name }: وقت آخر مطلوب
reminders-did-not_coming = { $name }: لا حضور، وأُلغي الموعد
reminders-did-sent = { $name }: أُرسلت الرسالة
reminders-cancel-reason = قيل ذلك عند الاتصال
reminders-outcomes = نتيجة الاتصال بـ { $name }
reminders-open = فتح
reminders-message = الرسالة
reminders-message-in = اللغة: { $language }
reminders-message-not-asked = لم يُسأل المريض عن لغته، فالرسالة بلغة العيادة
reminders-message-instead = لا يوجد نص لهذه اللغة ({ $language })، فالرسالة بلغة العيادة
reminders-message-gaps = غير جاهزة للإرسال. الناقص: { $what }
reminders-copy = نسخ الرسالة
reminders-copy-all = نسخ كل الرسائل
reminders-copied = نُسخت الرسالة. تُمحى من الحافظة بعد دقيقة.
reminders-copied-all =
    { $count ->
        [zero] لم تُنسخ أي رسالة
        [one] نُسخت رسالة واحدة
        [two] نُسخت رسالتان
        [few] نُسخت { $count } رسائل
        [many] نُسخت { $count } رسالة
       *[other] نُسخت { $count } رسالة
    }
reminders-copied-left =
    { $count ->
        [zero] نُسخت كل الرسائل
        [one] لم تُنسخ رسالة واحدة: لا رقم، أو شيء ناقص
        [two] لم تُنسخ رسالتان: لا رقم، أو شيء ناقص
        [few] لم تُنسخ { $count } رسائل: لا رقم، أو شيء ناقص
        [many] لم تُنسخ { $count } رسالة: لا رقم، أو شيء ناقص
       *[other] لم تُنسخ { $count } رسالة: لا رقم، أو شيء ناقص
    }
reminders-copy-none = لا توجد رسالة جاهزة: لا رقم، أو شيء ناقص
reminders-copy-failed = لم تُنسخ الرسالة. اطبع القائمة، أو اكتب الرسالة بيدك.
reminders-print-day = اتصالات ليوم { $date }
reminders-print-due = مرضى حان موعد زيارتهم
reminders-due-list = مرضى حان موعد زيارتهم. الأسهم للتنقل، وحرف يسجل نتيجة الاتصال.
reminders-due-none = لم يحن موعد أحد
reminders-due-none-hint = عند مغادرة المريض حدد في زيارته متى يعود. يظهر هنا حين يحين الوقت، إلى أن يُحجز له.
reminders-due-total =
    { $count ->
        [zero] لا مرضى
        [one] مريض واحد
        [two] مريضان
        [few] { $count } مرضى
        [many] { $count } مريضًا
       *[other] { $count } مريض
    }
reminders-due-more = يظهر أول { $count }؛ ويأتي الباقون بعد الانتهاء من هؤلاء.
reminders-until = حان موعدهم حتى
reminders-until-today = اليوم
reminders-overdue =
    { $count ->
        [zero] موعده اليوم
        [one] متأخر يومًا واحدًا
        [two] متأخر يومين
        [few] متأخر { $count } أيام
        [many] متأخر { $count } يومًا
       *[other] متأخر { $count } يوم
    }
reminders-book = حجز
reminders-postpone-week = تأجيل أسبوعًا
reminders-postpone-month = تأجيل شهرًا
reminders-postponed = نتصل بـ { $name } مجددًا من { $date }
reminders-stop = إيقاف
reminders-stop-title = إيقاف الاتصال بـ { $name }؟
reminders-stop-why = السبب
reminders-stop-reason-unwanted = لا يريد الحضور
reminders-stop-reason-elsewhere = يذهب إلى مكان آخر
reminders-stop-reason-unreachable = يتعذر الوصول إليه
reminders-stop-reason-needless = لم تعد هناك حاجة
reminders-stop-other = سبب آخر
reminders-stop-do = إيقاف الاتصال
reminders-stop-keep = إبقاء
reminders-stopped = لن نتصل بـ { $name } بعد الآن
reminders-next = الزيارة القادمة بعد…
reminders-in-weeks =
    { $count ->
        [zero] أقل من أسبوع
        [one] أسبوع واحد
        [two] أسبوعان
        [few] { $count } أسابيع
        [many] { $count } أسبوعًا
       *[other] { $count } أسبوع
    }
reminders-in-months =
    { $count ->
        [zero] أقل من شهر
        [one] شهر واحد
        [two] شهران
        [few] { $count } أشهر
        [many] { $count } شهرًا
       *[other] { $count } شهر
    }
reminders-in-other = وقت آخر…
reminders-recall = الزيارة القادمة
reminders-recall-none = لم يُحدد بعد متى يعود.
reminders-recall-due = نحو { $date }
reminders-recall-answered = توجد زيارة محجوزة أو تمت
reminders-recall-set = { $name }: العودة نحو { $date }
reminders-recall-title = الزيارة القادمة: { $name }
reminders-recall-when = نحو
reminders-recall-when-hint = تاريخ، أو { "6m" } بعد ستة أشهر، أو { "2w" } بعد أسبوعين
reminders-recall-when-bad = اكتب يومًا قادمًا، مثل { $example }، خلال عشر سنوات
reminders-recall-who = مع
reminders-recall-who-any = أول معالج متاح
reminders-recall-type = النوع
reminders-recall-type-any = لم يُحدد
reminders-recall-what = السبب
reminders-recall-save = حفظ
reminders-recall-kept = ما بدأته ما زال هنا.
reminders-recall-change = تغيير
reminders-contacts = الاتصالات والرسائل
reminders-contacts-none = لم يتصل أحد ولم يكتب بعد.
reminders-attempt = { $when }، { $who }
reminders-by-phone = بالهاتف
reminders-by-message = برسالة
reminders-texts-intro = ما يقرؤه المرضى، كل بلغته. لا يخرج شيء من هذا الجهاز من تلقاء نفسه: تنسخه أو تطبعه، أو يأخذه موصل.
reminders-text-reminder = قبل الموعد
reminders-text-recall = عند حلول موعد الزيارة
reminders-text-kind = الغرض
reminders-text-language = اللغة
reminders-text-own = كلمات العيادة
reminders-text-usual = الكلمات المعتادة
reminders-text = النص
reminders-text-insert = إدراج
reminders-text-preview = كما يقرؤه المريض
reminders-text-save = حفظ
reminders-text-reset = العودة إلى الكلمات المعتادة
reminders-text-saved = حُفظ النص
reminders-text-restored = عادت الكلمات المعتادة
reminders-text-unknown = لا يمكن إدراج { $what }. استخدم الأزرار تحت النص.
reminders-text-brace = قوس وحيد. استخدم الأزرار تحت النص.
reminders-text-no-phone = هاتف العيادة غير معروف بعد، فلا يمكن أن يذكره نص.
reminders-text-set-phone = تسجيل الهاتف
reminders-text-empty = اكتب شيئًا، أو عد إلى الكلمات المعتادة.
reminders-text-ask = المالك أو المدير وحده يغير النصوص.
reminders-placeholder-name = الاسم
reminders-placeholder-date = اليوم
reminders-placeholder-time = الوقت
reminders-placeholder-practitioner = المعالج
reminders-placeholder-clinic = العيادة
reminders-placeholder-phone = هاتف العيادة

# ما يقرؤه المرضى.

message-reminder = مرحبًا { $name }، معكم { $clinic }. لديكم موعد مع { $practitioner } يوم { $date } الساعة { $time }. إذا تعذر الحضور فنرجو الاتصال على { $phone }.
message-reminder-no-phone = مرحبًا { $name }، معكم { $clinic }. لديكم موعد مع { $practitioner } يوم { $date } الساعة { $time }. إذا تعذر الحضور فنرجو إخبارنا.
message-recall = مرحبًا { $name }، معكم { $clinic }. حان وقت زيارتكم القادمة. نرجو الاتصال على { $phone } لاختيار اليوم.
message-recall-no-phone = مرحبًا { $name }، معكم { $clinic }. حان وقت زيارتكم القادمة. نرجو إخبارنا باليوم المناسب لكم.
message-date = { $weekday } { $day } { $month }
message-date-mdy = { $weekday } { $day } { $month }
message-day-first = 1
message-time-am = { $time } صباحًا
message-time-pm = { $time } مساءً
message-weekday-1 = الاثنين
message-weekday-2 = الثلاثاء
message-weekday-3 = الأربعاء
message-weekday-4 = الخميس
message-weekday-5 = الجمعة
message-weekday-6 = السبت
message-weekday-7 = الأحد
message-month-1 = يناير
message-month-2 = فبراير
message-month-3 = مارس
message-month-4 = أبريل
message-month-5 = مايو
message-month-6 = يونيو
message-month-7 = يوليو
message-month-8 = أغسطس
message-month-9 = سبتمبر
message-month-10 = أكتوبر
message-month-11 = نوفمبر
message-month-12 = ديسمبر
message-sample-name = منى
message-sample-practitioner = د. سامي
