# من يعمل هنا: الدخول والأدوار وإعدادات كل شخص.

sign-in-who = من هنا؟
sign-in-switch = من يتولى العمل؟
sign-in-locked = مقفلة. كل ما كتبته محفوظ.
sign-in-unlock = فتح القفل
sign-in-opening = جارٍ فتح العيادة
sign-in-wait =
    { $seconds ->
        [zero] لا انتظار
        [one] انتظر ثانية واحدة
        [two] انتظر ثانيتين
        [few] انتظر { $seconds } ثوانٍ
        [many] انتظر { $seconds } ثانية
       *[other] انتظر { $seconds } ثانية
    }
sign-in-forgot = هل نسيت كلمة المرور؟

recover-title = كلمة مرور جديدة لـ { $name }
recover-words = الكلمات الـ24 من ورقة الاسترداد
recover-words-hint = اكتبها أو الصقها بترتيبها. الأرقام والفواصل وبدايات الأسطر لا تؤثر.
recover-count =
    { $count ->
        [zero] الكلمات الـ24 غير مكتوبة.
        [one] هنا كلمة واحدة؛ وفي الورقة 24 كلمة.
        [two] هنا كلمتان؛ وفي الورقة 24 كلمة.
        [few] هنا { $count } كلمات؛ وفي الورقة 24 كلمة.
        [many] هنا { $count } كلمة؛ وفي الورقة 24 كلمة.
       *[other] هنا { $count } كلمة؛ وفي الورقة 24 كلمة.
    }
recover-do = تعيين كلمة المرور وفتح القفل
recover-owner = يصبح { $name } مالكًا: غادر المالك الوحيد

password = كلمة المرور
password-new = كلمة المرور الجديدة
password-old = كلمة المرور الحالية
password-hint = 8 أحرف على الأقل. الجملة القصيرة قوية وسهلة التذكر.
password-strength-0 = قصيرة جدًا أو متكررة الأحرف
password-strength-1 = سهلة التخمين: اجعلها أطول
password-strength-2 = جيدة
password-strength-3 = قوية
password-change = تغيير كلمة المرور
password-changed = تم تغيير كلمة المرور.

people-screen = العاملون
people-add = إضافة شخص
people-added = تمت إضافة { $name }.
people-name = الاسم
people-name-hint = كما يعرفه الزملاء: يظهر على شاشة الدخول.
people-role = الدور
people-role-of = دور { $name }
people-role-hint = الجدول أسفل القائمة يوضح ما يستطيع كل دور فعله.
people-role-set = دور { $name } الآن: { $role }.
people-first-password = كلمة المرور الأولى
people-state = الحالة
people-last = آخر دخول
people-never = لم يدخل بعد
people-acts = المزيد لـ { $name }
people-suspend = إيقاف
people-suspended = لم يعد بإمكان { $name } الدخول.
people-resume = السماح بالدخول من جديد
people-resumed = يمكن لـ { $name } الدخول من جديد بكلمة مرور جديدة.
people-reset = تعيين كلمة مرور جديدة…
people-reset-of = كلمة مرور جديدة لـ { $name }
people-reset-why = أبلغ كلمة المرور الجديدة وجهًا لوجه. يمكن تغييرها بعد ذلك من الإعدادات الشخصية.
people-reset-do = تعيين كلمة المرور
people-reset-done = تم تعيين كلمة مرور جديدة لـ { $name }.
person-active = مسموح بالدخول
person-suspended = موقوف
person-needs-password = يحتاج إلى كلمة مرور جديدة

role-owner = المالك
role-manager = المدير
role-clinician = الطبيب
role-nurse = التمريض
role-front-desk = الاستقبال
role-biller = الحسابات
role-auditor = المدقق

roles-title = من يستطيع فعل ماذا
roles-text = لكل شخص دور واحد. ما يستطيع كل دور فعله واحد في كل عيادات Satchel.
roles-task = المهمة
roles-may = مسموح
roles-may-not = غير مسموح

permission-clinic-set-up = تغيير إعدادات العيادة
permission-clinic-verify = التحقق من أن السجلات كاملة ولم تتغير
permission-clinic-restore = البت في نسخة قديمة من العيادة أو إعطاؤها مفتاحًا جديدًا
permission-people-manage = إضافة أشخاص وإعطاء أدوار وتعيين كلمات مرور
permission-audit-read = الاطلاع على من فعل ماذا
permission-patients-read = البحث عن المرضى وفتح ملفاتهم
permission-patients-register = تسجيل مرضى جدد
permission-patients-edit = تعديل بيانات المرضى
permission-patients-archive = أرشفة المرضى وإرجاعهم
permission-patients-restrict = تقييد الملفات على بعض الأشخاص
permission-schedule-read = الاطلاع على جدول المواعيد وصالة الانتظار
permission-schedule-book = حجز المواعيد ونقلها وإلغاؤها
permission-schedule-override = إيقاف الحجز لمريض، والحجز رغم ذلك
permission-schedule-set-up = إعداد المعالجين والغرف وساعات العمل
permission-flow-move = تسجيل الوصول ونقل المرضى بين خطوات الزيارة
permission-reminders-export = تسليم رسائل المرضى إلى موصل
permission-tasks-use = إرسال الرسائل والمهام واستلامها
permission-exchange-import = استيراد سجلات من برامج أخرى

preferences-screen = إعداداتي
preferences-look = مظهر Satchel
preferences-theme = الألوان
theme-system = كما في هذا الجهاز
theme-light = فاتحة
theme-dark = داكنة
theme-contrast = تباين عالٍ
preferences-density = المسافة بين السطور
density-compact = ضيقة
density-normal = عادية
density-roomy = واسعة
preferences-zoom = الحجم
preferences-zoom-hint = أيضًا بمفتاح Ctrl مع { "+" } أو { "−" }
percent = { $value }%
language = اللغة
preferences-letters = مفاتيح الحرف الواحد
preferences-letters-hint = بها يسجّل المفتاح A وصول المريض عندما يكون التركيز على اليوم. لا تتأثر خانات الكتابة أبدًا.
