# جدول المواعيد: اليوم والحجز والنقل، وما يتكون منه يوم العيادة.

status-booked = محجوز
status-confirmed = مؤكد
status-arrived = في الانتظار
status-roomed = في الغرفة
status-with_provider = مع المعالج
status-ready = جاهز للمغادرة
status-done = انتهت الزيارة
status-no_show = لم يحضر
status-cancelled = ملغى
status-left = غادر دون كشف

schedule-title = اليوم
schedule-previous = اليوم السابق
schedule-next = اليوم التالي
schedule-today = اليوم
schedule-go-to = الانتقال إلى تاريخ
schedule-go-to-hint = { $example } أو «{ "t" }» لليوم أو «{ "+7" }» أو «{ "-1m" }» أو «{ "2w" }»
schedule-go-to-bad = هذا ليس تاريخًا. اكتبه هكذا: { $example }.
schedule-go = انتقال
schedule-show-cancelled = إظهار الملغاة
schedule-totals = { $booked ->
    [zero] لا زيارات
    [one] زيارة واحدة
    [two] زيارتان
    [few] { $booked } زيارات
    [many] { $booked } زيارة
   *[other] { $booked } زيارة
  }
schedule-totals-waiting = في الانتظار: { $count }
schedule-totals-here = داخل العيادة: { $count }
schedule-totals-done = انتهت: { $count }
schedule-totals-cancelled = ملغاة: { $count }
schedule-grid = يوم { $date }. الأسهم للتنقل، و{ "Enter" } للفتح، و{ "N" } للحجز.
schedule-column = { $name }، { $count ->
    [zero] لا زيارات
    [one] زيارة واحدة
    [two] زيارتان
    [few] { $count } زيارات
    [many] { $count } زيارة
   *[other] { $count } زيارة
  }
schedule-column-count = { $done }/{ $all }
schedule-free = متاح، { $time }، { $who }
schedule-unassigned = بدون معالج
schedule-print = طباعة اليوم
schedule-print-all = الجميع، صفحة لكل معالج
schedule-print-here = حضر
schedule-print-none = لا مواعيد.
schedule-print-blocked = محجوب
schedule-ticket = دور { $number }
schedule-min = { $count } د
schedule-waited = { $count } د
schedule-new-patient = مريض جديد
schedule-overlaps = متداخل

# ما يقوله قارئ الشاشة عن الزيارة. قد ينقص أي جزء؛ وتفصل بينها فواصل.
schedule-tile-time = من { $start } إلى { $end }
schedule-tile-waiting = ينتظر منذ { $count ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
  }

schedule-act-confirm = تأكيد
schedule-act-arrive = وصول
schedule-act-room = إلى الغرفة
schedule-act-with_provider = بدء الكشف
schedule-act-ready = انتهاء الكشف
schedule-act-done = إنهاء الزيارة
schedule-act-no_show = لم يحضر
schedule-act-cancel = إلغاء الموعد…
schedule-act-left = غادر دون كشف
schedule-act-restore = استعادة
schedule-act-back = الرجوع خطوة
schedule-act-move = نقل

# سطر واحد للإشعار بعد كل عمل.
schedule-did-confirm = تم تأكيد موعد { $name }
schedule-did-arrive = وصل { $name }
schedule-did-room = { $name } في الغرفة
schedule-did-with_provider = { $name } مع المعالج
schedule-did-ready = { $name } جاهز للمغادرة
schedule-did-done = انتهت زيارة { $name }
schedule-did-no_show = سُجّل عدم حضور { $name }
schedule-did-cancel = تم إلغاء موعد { $name }
schedule-did-left = غادر { $name } دون كشف
schedule-did-restore = عاد موعد { $name } إلى الجدول
schedule-did-back = رجع { $name } خطوة: { $status }
schedule-did-move = نُقل موعد { $name } إلى { $time }، { $who }
schedule-did-move-day = نُقل موعد { $name } إلى { $date }، { $time }، { $who }
schedule-did-book = تم حجز موعد { $name }: { $time }، { $who }
schedule-did-lengthen = مدة موعد { $name } الآن { $count } د

schedule-moving = نقل موعد { $name }. الأسهم لاختيار المكان، و{ "Enter" } للنقل، و{ "Esc" } لتركه في مكانه.
schedule-moving-here = { $time }، { $who }
schedule-moving-stopped = يبقى موعد { $name } في { $time }
schedule-moving-put = نقل إلى هنا
schedule-moving-stop = تركه كما هو
schedule-pinboard = الحافظة
schedule-pinned = موعد { $name } في الحافظة. الصقه بـ { "Ctrl+V" } في وقت متاح من أي يوم.
schedule-pinboard-drop = إزالة موعد { $name } من الحافظة
schedule-pinboard-none = الحافظة فارغة. قص موعدًا أولًا بـ { "Ctrl+X" }.

schedule-book = حجز
schedule-book-title = حجز موعد
schedule-book-patient = المريض
schedule-book-change-patient = مريض آخر
schedule-book-existing-patient = مريض مسجل
schedule-book-kept = بدأت كتابة هذا الحجز من قبل.
schedule-book-afresh = البدء من جديد
schedule-book-needs-patient = اختر مريضًا أولًا.
schedule-book-who = مع
schedule-book-date = التاريخ
schedule-book-time = الوقت
schedule-book-time-bad = اكتب الوقت هكذا: { "09:40" }.
schedule-twice = تتأخر الساعة في تلك الليلة ويأتي هذا الوقت مرتين. للمرة الثانية اكتب بعده الحرف { "B" }: { $time }.
schedule-book-type = نوع الزيارة
schedule-book-type-none = بدون نوع
schedule-book-length = المدة (بالدقائق)
schedule-book-length-bad = من 5 إلى 480 دقيقة.
schedule-book-reason = السبب
schedule-book-reason-hint = بكلمات المريض
schedule-taken = هذا الوقت يتداخل مع { $count ->
    [zero] مواعيد أخرى
    [one] موعد آخر
    [two] موعدين آخرين
    [few] { $count } مواعيد أخرى
    [many] { $count } موعدًا آخر
   *[other] { $count } موعد آخر
  } عند { $who }.
schedule-taken-anyway = حجز رغم ذلك
schedule-taken-move-anyway = نقل رغم ذلك
schedule-taken-next = أقرب وقت متاح { $time }
schedule-taken-next-day = أقرب وقت متاح { $date }، { $time }
schedule-taken-none = لا وقت متاح في الأسابيع القادمة.
schedule-next-free = أقرب وقت متاح
schedule-next-free-title = أقرب الأوقات المتاحة
schedule-next-free-none = لا وقت متاح. تحقق من ساعات العمل في شاشة الإدارة.

schedule-side-none = اختر زيارة لعرضها هنا، أو وقتًا خاليًا للحجز.
schedule-side-time = الوقت
schedule-side-type = نوع الزيارة
schedule-side-reason = السبب
schedule-side-phone = الهاتف
schedule-side-room = الغرفة
schedule-side-patient = فتح ملف المريض
schedule-side-steps = الأوقات
schedule-step-arrived = الوصول { $time }
schedule-step-roomed = دخول الغرفة { $time }
schedule-step-with_provider = بدء الكشف { $time }
schedule-step-ready = انتهاء الكشف { $time }
schedule-step-done = إنهاء الزيارة { $time }
schedule-side-cancel-reason = السبب: { $reason }

schedule-cancel-title = إلغاء موعد { $name }؟
schedule-cancel-early = قبل الموعد بوقت كافٍ
schedule-cancel-late = متأخرًا
schedule-cancel-kind = متى أُلغي؟
schedule-cancel-reason = السبب
schedule-cancel-reason-patient = بطلب المريض
schedule-cancel-reason-clinic = لظروف العيادة
schedule-cancel-reason-ill = بسبب المرض
schedule-cancel-reason-transport = لعدم توفر المواصلات
schedule-cancel-do = إلغاء الموعد
schedule-cancel-keep = إبقاء الموعد

schedule-empty-title = لا أحد يستقبل المرضى بعد
schedule-empty-hint = أضف أول معالج: طبيبًا أو ممرضة أو أي شخص يكشف على المرضى. لكل منهم عمود هنا.
schedule-empty-do = إضافة معالج
schedule-empty-ask = اطلب من المالك أو المدير إضافته من شاشة الإدارة.
schedule-day-free = لا حجوزات في هذا اليوم. اختر وقتًا أو اضغط { "N" }.

schedule-setup = المعالجون والغرف
schedule-setup-hint = من يستقبل المرضى، وأين، وكم من الوقت، ومتى.
schedule-practitioners = المعالجون
schedule-practitioners-hint = كل معالج نشط عمود في اليوم.
schedule-practitioners-none = لا معالجين بعد. أضف الأول أدناه.
schedule-practitioner-name = الاسم
schedule-practitioner-add = إضافة معالج
schedule-rooms = الغرف
schedule-rooms-none = لا غرف بعد. بدون غرف لا يسأل «إلى الغرفة» عن شيء.
schedule-room-name = الغرفة
schedule-room-add = إضافة غرفة
schedule-visit-types = أنواع الزيارات
schedule-visit-types-none = لا أنواع زيارات بعد. وهي تعطي الحجز مدته المعتادة.
schedule-visit-type-name = نوع الزيارة
schedule-minutes = د
schedule-visit-type-min = الدقائق
schedule-visit-type-add = إضافة نوع زيارة
schedule-colour = اللون
schedule-colour-n = اللون { $n }
schedule-active = نشط
schedule-hours = ساعات العمل
schedule-hours-of = ساعات عمل
schedule-hours-clinic = العيادة كلها
schedule-hours-closed = مغلق
schedule-hours-hint = اكتب هكذا: { "09:00-13:00, 14:00-17:00" }، أو إذا امتد العمل إلى ما بعد منتصف الليل: { "22:00-02:00" }. اتركه فارغًا عند الإغلاق.
schedule-hours-bad = اكتب هكذا: { "09:00-13:00" }. يجب ألا تتداخل الأوقات.
schedule-hours-inherit = كساعات العيادة
schedule-name-missing = الاسم مطلوب.

schedule-key-walk = التنقل في اليوم
schedule-key-ends = أول اليوم أو آخره
schedule-key-turn = اليوم السابق أو التالي
schedule-key-book = الحجز هنا
schedule-key-resize = تقصير الموعد أو إطالته
schedule-key-nudge = نقل الموعد خطوة
schedule-key-cut = قص الموعد إلى الحافظة
schedule-key-paste = لصق أول موعد في الحافظة هنا

# Blocked time, and visits that repeat
schedule-block = حجب وقت
schedule-block-who = وقت مَن
schedule-block-everyone = العيادة كلها
schedule-block-reason = السبب
schedule-block-all-day = طوال اليوم
schedule-block-from = من
schedule-block-until = إلى
schedule-block-last-day = آخر يوم
schedule-block-none = محجوب
schedule-block-keep = إبقاؤه محجوبًا
schedule-block-give-back = إلغاء الحجب
schedule-taken-blocked = هذا الوقت لدى { $who } محجوب.
schedule-did-block =
    { $count ->
        [zero] تم حجب الوقت
        [one] تم حجب الوقت. فيه موعد واحد: انقله أو ألغه
        [two] تم حجب الوقت. فيه موعدان: انقلهما أو ألغهما
        [few] تم حجب الوقت. فيه { $count } مواعيد: انقلها أو ألغها
        [many] تم حجب الوقت. فيه { $count } موعدًا: انقلها أو ألغها
       *[other] تم حجب الوقت. فيه { $count } موعد: انقلها أو ألغها
    }
schedule-did-unblock = الوقت متاح من جديد
schedule-repeat = تكرار…
schedule-repeat-title = تكرار موعد { $name }
schedule-repeat-every = معدل التكرار
schedule-repeat-day = يوميًا
schedule-repeat-week = أسبوعيًا
schedule-repeat-month = شهريًا، التاريخ نفسه
schedule-repeat-month_weekday = شهريًا، يوم الأسبوع نفسه
schedule-repeat-interval = كل (1، 2، 3…)
schedule-repeat-count = عدد المواعيد
schedule-repeat-on = الأيام
schedule-repeat-days = قائمة الأيام
schedule-repeat-do =
    { $count ->
        [zero] لا مواعيد للحجز
        [one] حجز موعد واحد
        [two] حجز موعدين
        [few] حجز { $count } مواعيد
        [many] حجز { $count } موعدًا
       *[other] حجز { $count } موعد
    }
schedule-in-the-way-visit = محجوز
schedule-in-the-way-block = محجوب
schedule-in-the-way-room = الغرفة مشغولة
schedule-in-the-way-closed = مغلق
schedule-in-the-way-clock = تتخطى الساعة هذا الوقت
schedule-did-repeat =
    { $count ->
        [zero] { $name }: لم يُحجز أي موعد
        [one] { $name }: حُجز موعد واحد
        [two] { $name }: حُجز موعدان
        [few] { $name }: حُجزت { $count } مواعيد
        [many] { $name }: حُجز { $count } موعدًا
       *[other] { $name }: حُجز { $count } موعد
    }
schedule-series = هذا الموعد يتكرر
schedule-series-moved = هذا الموعد يتكرر، ونُقل وحده
schedule-series-this = هذا وحده
schedule-series-following = هذا وما بعده
schedule-series-all = كل المواعيد القادمة
schedule-did-cancel-series =
    { $count ->
        [zero] { $name }: لم يُلغَ أي موعد
        [one] { $name }: أُلغي موعد واحد
        [two] { $name }: أُلغي موعدان
        [few] { $name }: أُلغيت { $count } مواعيد
        [many] { $name }: أُلغي { $count } موعدًا
       *[other] { $name }: أُلغي { $count } موعد
    }

# Day and week, columns, saved views
schedule-seen = يوم أو أسبوع
schedule-seen-day = يوم
schedule-seen-week = أسبوع
schedule-previous-week = الأسبوع السابق
schedule-next-week = الأسبوع التالي
schedule-grid-week = أسبوع { $dates }. الأسهم للتنقل، و{ "Enter" } للفتح، و{ "N" } للحجز.
schedule-no-room = بلا غرفة
schedule-room-any = أي غرفة
schedule-view = الأعمدة وطرق العرض
schedule-view-named = العرض: { $name }
schedule-view-everybody = الجميع
schedule-view-every-room = كل الغرف
schedule-view-practitioners = حسب المعالج
schedule-view-rooms = حسب الغرفة
schedule-view-choose = اختيار الأعمدة وحفظ طريقة العرض…
schedule-view-name = حفظ طريقة العرض هذه باسم
schedule-view-hint = تُفتح بـ { "Ctrl+Shift" } ورقمها.
schedule-view-save = حفظ
schedule-view-full = عدد طرق العرض المحفوظة { $count } بالفعل. احذف واحدة أولًا.
schedule-views = طرق العرض المحفوظة
schedule-view-name-of = اسم طريقة العرض { $name }
schedule-view-up = إلى أعلى: { $name }
schedule-view-remove = حذف طريقة العرض { $name }
schedule-view-call = فتح طريقة عرض محفوظة
schedule-key-day = يوم المؤشر
schedule-key-week = أسبوع هذا العمود

# Who would come sooner
schedule-key-offer = إعطاء وقت خلا لمن ينتظر
schedule-waits = قائمة الانتظار
schedule-waits-count = قائمة الانتظار: { $count }
schedule-waits-unknown = قائمة الانتظار: تعذّرت معرفة العدد
schedule-waits-freed = خلا وقت
schedule-waits-freed-count =
    { $count ->
        [zero] لا أحد ينتظر وقتًا كهذا.
        [one] شخص واحد ينتظر وقتًا كهذا. رقم البطاقة يحجز.
        [two] شخصان ينتظران وقتًا كهذا. رقم البطاقة يحجز.
        [few] { $count } أشخاص ينتظرون وقتًا كهذا. رقم البطاقة يحجز.
        [many] { $count } شخصًا ينتظرون وقتًا كهذا. رقم البطاقة يحجز.
       *[other] { $count } شخص ينتظرون وقتًا كهذا. رقم البطاقة يحجز.
    }
schedule-waits-freed-none = حُجز هذا الوقت من جديد، أو لم يعد أحد ينتظره.
schedule-waits-none = لا أحد ينتظر
schedule-waits-none-such = لا أحد ينتظر ذلك
schedule-waits-hint = ضع في القائمة من يود الحضور قبل موعده. حين يخلو وقت يناسبه يظهر اسمه لك فورًا.
schedule-waits-all = قائمة الانتظار كلها
schedule-waits-from = من { $date }
schedule-waits-until = حتى { $date }
schedule-waits-since = في القائمة منذ { $date }
schedule-waits-urgent = عاجل
schedule-waits-book = حجز لـ { $name }
schedule-waits-stop = إزالة { $name } من قائمة الانتظار
schedule-did-stop-waiting = تمت إزالة { $name } من قائمة الانتظار
schedule-did-wait = أُضيف { $name } إلى قائمة الانتظار
schedule-wait-title = إضافة إلى قائمة الانتظار
schedule-wait-add = إضافة شخص إلى القائمة
schedule-wait-do = إضافة إلى القائمة
schedule-wait-earlier = يود موعدًا أقرب…
schedule-wait-instead = قائمة الانتظار…
schedule-wait-from = من
schedule-wait-until = حتى
schedule-wait-until-bad = هذا قبل أول يوم.
schedule-wait-note = ملاحظة
schedule-part = فترة اليوم
schedule-part-any = أي وقت
schedule-part-morning = صباحًا
schedule-part-afternoon = بعد الظهر
schedule-part-evening = مساءً
schedule-next-free-what = المطلوب
schedule-next-free-say = اكتب ما تريد
schedule-next-free-hint = دقائق أو اسم أو يوم أو فترة: «{ "20" } أحمد الاثنين صباحًا»
schedule-next-free-rest = غير مفهوم: { $words }
schedule-taken-room = الغرفة مشغولة في هذا الوقت.

# A visit that repeats is moved
schedule-series-move = نقل موعد { $name }
schedule-series-from-to = من { $from } إلى { $to }
schedule-series-which = هذا الموعد يتكرر. أي المواعيد تُنقل؟
schedule-series-this-hint = يبقى في سلسلته، ويُذكر أنه نُقل وحده.
schedule-series-stays = يبقى: نُقل وحده
schedule-series-move-this = نقل هذا وحده
schedule-series-move-do =
    { $count ->
        [zero] لا موعد للنقل
        [one] نقل موعد واحد
        [two] نقل موعدين
        [few] نقل { $count } مواعيد
        [many] نقل { $count } موعدًا
       *[other] نقل { $count } موعد
    }
schedule-did-move-series =
    { $count ->
        [zero] { $name }: لم يُنقل أي موعد إلى { $time }
        [one] { $name }: نُقل موعد واحد إلى { $time }
        [two] { $name }: نُقل موعدان إلى { $time }
        [few] { $name }: نُقلت { $count } مواعيد إلى { $time }
        [many] { $name }: نُقل { $count } موعدًا إلى { $time }
       *[other] { $name }: نُقل { $count } موعد إلى { $time }
    }
# Two people moved one visit at the same time.
schedule-meanwhile-title = نُقل موعد { $name } في هذه الأثناء
schedule-meanwhile = نقل { $by } هذا الموعد في الساعة { $when }. هو الآن يوم { $date } في الساعة { $time } مع { $who }.
schedule-meanwhile-somebody = شخص ما
schedule-meanwhile-yours = كنت تنقله إلى الساعة { $time } مع { $who }.
schedule-meanwhile-anyway = نقله رغم ذلك
schedule-meanwhile-leave = تركه هناك

# More visits than a day can show.
schedule-crowd =
    { $count ->
        [zero] كل المواعيد ظاهرة.
        [one] موعد واحد غير ظاهر: المواعيد في الوقت نفسه كثيرة.
        [two] موعدان غير ظاهرين: المواعيد في الوقت نفسه كثيرة.
        [few] { $count } مواعيد غير ظاهرة: المواعيد في الوقت نفسه كثيرة.
        [many] { $count } موعدًا غير ظاهرة: المواعيد في الوقت نفسه كثيرة.
       *[other] { $count } موعد غير ظاهرة: المواعيد في الوقت نفسه كثيرة.
    }
schedule-crowd-list = عرض القائمة
schedule-crowd-title =
    { $count ->
        [zero] لا مواعيد في هذا اليوم
        [one] موعد واحد في هذا اليوم
        [two] موعدان في هذا اليوم
        [few] { $count } مواعيد في هذا اليوم
        [many] { $count } موعدًا في هذا اليوم
       *[other] { $count } موعد في هذا اليوم
    }

# Somebody, a room or a kind of visit is used no more.
schedule-column-retired = لم يعد يستقبل
schedule-ahead-title = لم يعد { $name } بين المعالجين النشطين
schedule-ahead =
    { $count ->
        [zero] لا موعد قادم مسجل بهذا الاسم.
        [one] موعد قادم واحد مسجل بهذا الاسم. يبقى محجوزًا وظاهرًا؛ انقله حين يناسب.
        [two] موعدان قادمان مسجلان بهذا الاسم. يبقيان محجوزين وظاهرين؛ انقلهما حين يناسب.
        [few] { $count } مواعيد قادمة مسجلة بهذا الاسم. تبقى محجوزة وظاهرة؛ انقلها واحدًا واحدًا حين يناسب.
        [many] { $count } موعدًا قادمًا مسجلة بهذا الاسم. تبقى محجوزة وظاهرة؛ انقلها واحدًا واحدًا حين يناسب.
       *[other] { $count } موعد قادم مسجلة بهذا الاسم. تبقى محجوزة وظاهرة؛ انقلها واحدًا واحدًا حين يناسب.
    }
schedule-ahead-move-of = نقل موعد { $name }
schedule-ahead-more =
    { $count ->
        [zero] ولا شيء بعدها.
        [one] وموعد واحد آخر بعدها.
        [two] وموعدان آخران بعدها.
        [few] و{ $count } مواعيد أخرى بعدها.
        [many] و{ $count } موعدًا آخر بعدها.
       *[other] و{ $count } موعد آخر بعدها.
    }
schedule-ahead-back = التراجع عن ذلك
schedule-ahead-keep = إبقاؤها في مكانها

# Nobody books for this patient
schedule-stop = إيقاف الحجز…
schedule-stop-title = إيقاف الحجز لـ { $name }
schedule-stop-text = من يحجز لهذا المريض يرى السبب. وما حُجز من قبل يبقى.
schedule-stop-do = إيقاف الحجز
schedule-stop-toast = أُوقف الحجز لـ { $name }
schedule-allow = السماح بالحجز من جديد
schedule-allow-toast = يمكن الحجز لـ { $name } من جديد
schedule-stopped = لا يُحجز لهذا المريض: { $reason } ({ $name }، { $date })
schedule-stopped-anyway = الحجز رغم ذلك
schedule-stopped-ask = يمكن لمالك أو مدير أو طبيب أن يحجز رغم ذلك.
