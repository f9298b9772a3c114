# إطار كل الشاشات، والكلمات المشتركة بينها.

app-name = Satchel
loading = جارٍ التحميل
close = إغلاق
cancel = إلغاء
back = رجوع
continue = متابعة
retry = إعادة المحاولة
undo = تراجع
redo = إعادة
more = المزيد
details = التفاصيل
anyone = أي شخص
someone = شخص ما
undone = تم التراجع: { $what }
redone = تمت الإعادة: { $what }
saved-at = تم الحفظ { $time }
saved-on-this-pc = تم الحفظ { $time } على هذا الجهاز
field-optional = (اختياري)
form-mend =
    { $count ->
        [zero] لا شيء يحتاج إلى مراجعة:
        [one] بند واحد يحتاج إلى مراجعة:
        [two] بندان يحتاجان إلى مراجعة:
        [few] { $count } بنود تحتاج إلى مراجعة:
        [many] { $count } بندًا يحتاج إلى مراجعة:
       *[other] { $count } بند يحتاج إلى مراجعة:
    }
password-show = إظهار كلمة المرور
password-caps-lock = مفتاح Caps Lock مُفعّل

between = { "، " }
today-at = اليوم { $time }
print-waits = تُطبع بعد لحظات
print-now = اطبع الآن
paper-printed = الطباعة: { $time }، { $who }
# When the clocks go back, the second of two equal times.
time-second = { $time } (المرة الثانية)
# A place, how far its time is from UTC, and what it is called; the last is cut where it is narrow.
time-zone-name = { $city }، { $offset }، { $name }

age-years =
    { $years ->
        [zero] أقل من سنة
        [one] سنة واحدة
        [two] سنتان
        [few] { $years } سنوات
        [many] { $years } سنة
       *[other] { $years } سنة
    }
age-months =
    { $months ->
        [zero] أقل من شهر
        [one] شهر واحد
        [two] شهران
        [few] { $months } أشهر
        [many] { $months } شهرًا
       *[other] { $months } شهر
    }

language-accented = إنجليزية مُشكَّلة (للاختبار)
language-mirrored = إنجليزية معكوسة (للاختبار)

# أسماء المفاتيح كما هي مطبوعة على لوحات المفاتيح العربية: باللاتينية.
cap-ctrl = Ctrl
cap-alt = Alt
cap-shift = Shift
cap-enter = Enter
cap-escape = Esc
cap-space = مسافة
cap-arrowup = ↑
cap-arrowdown = ↓
cap-arrowleft = ←
cap-arrowright = →
cap-plus = +
cap-pageup = PgUp
cap-pagedown = PgDn
cap-delete = Del

shell-rail = الشاشات
shell-admin = الإدارة
shell-find-patient = البحث عن مريض
shell-user-menu = { $name }: حسابك
shell-sample = عيادة تجريبية: للتدريب فقط
shell-password-only = محمية بكلمات المرور فقط
shell-password-only-why = لا يوجد في هذا الجهاز مخزن مفاتيح، فمن ينسخ الملف يمكنه تجربة كلمات المرور. استخدم كلمات مرور طويلة. كما يصعب هنا ملاحظة نسخة قديمة من العيادة.
shell-keys-hint = المفاتيح: { "?" }
shell-locking =
    { $seconds ->
        [zero] جارٍ القفل الآن. اضغط أي مفتاح للبقاء.
        [one] القفل بعد ثانية واحدة. اضغط أي مفتاح للبقاء.
        [two] القفل بعد ثانيتين. اضغط أي مفتاح للبقاء.
        [few] القفل بعد { $seconds } ثوانٍ. اضغط أي مفتاح للبقاء.
        [many] القفل بعد { $seconds } ثانية. اضغط أي مفتاح للبقاء.
       *[other] القفل بعد { $seconds } ثانية. اضغط أي مفتاح للبقاء.
    }

palette-placeholder = ماذا تريد أن تفعل؟
palette-nothing = لا شيء بهذا الاسم. جرّب حروفًا أقل.
palette-go = الانتقال إلى { $screen }

key-palette = كل الأوامر
key-save = الحفظ الآن
key-print = طباعة هذه الشاشة
key-lock = قفل
key-switch = تبديل المستخدم
key-preferences = إعداداتي
key-sheet = اختصارات لوحة المفاتيح
key-help = مساعدة هذه الشاشة
key-back = رجوع
key-forward = تقدّم
key-next-region = الجزء التالي من النافذة
key-previous-region = الجزء السابق من النافذة
key-zoom-in = تكبير
key-zoom-out = تصغير
key-zoom-reset = الحجم العادي
key-escape = إغلاق ما هو في الأعلى

scope-global = في كل مكان
scope-calendar = في اليوم
scope-board = على اللوحة
scope-calls = في قوائم الاتصال
scope-list = في القوائم
scope-form = في النماذج
scope-note = في الملاحظات
sheet-letters-off = مفاتيح الحرف الواحد متوقفة في إعداداتي.

# Where people practise, beside the real clinic.
practice = تدريب
practice-banner = كل من هنا أشخاص من وحي الخيال. لا يصل شيء مما تفعله إلى عيادتك.
practice-hint = عيادة من أشخاص متخيلين بجانب عيادتك، للتعلم والتجربة. لها ملف ومفتاح خاصان بها، ولا ينتقل شيء من إحداهما إلى الأخرى.
practice-go = التدرب
practice-go-on = متابعة التدرب
practice-leave = إنهاء التدريب
practice-afresh = بدء التدريب من جديد
