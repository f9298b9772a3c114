# المرضى: البحث والتسجيل وصفحة المريض.

patients-title = المرضى
patients-find = البحث عن مريض
patients-find-hint = الاسم أو الهاتف أو الملف أو الميلاد
# يسمعها مستخدم قارئ الشاشة بعد توقف الكتابة.
patients-found = { $total ->
    [zero] لم يُعثر على مريض
    [one] مريض واحد
    [two] مريضان
    [few] { $total } مرضى
    [many] { $total } مريضًا
   *[other] { $total } مريض
  }
patients-found-cut = { $shown } من { $total }، تابع الكتابة
patients-none = لا مريض يطابق «{ $text }».
patients-none-hint = تحقق من الهجاء، أو جرّب جزءًا من الاسم أو آخر أرقام الهاتف، أو سجّل مريضًا جديدًا.
patients-none-register = تسجيل «{ $text }»
patients-recent = آخر من فُتحت ملفاتهم
patients-recent-none = هنا يظهر المرضى الذين تفتح ملفاتهم.
patients-recent-none-hint = اكتب أعلاه اسمًا أو هاتفًا أو رقم ملف أو تاريخ ميلاد للبحث.
patients-all = كل المرضى
patients-all-count = { $total ->
    [zero] لا مرضى
    [one] مريض واحد
    [two] مريضان
    [few] { $total } مرضى
    [many] { $total } مريضًا
   *[other] { $total } مريض
  }
patients-all-none = لا مرضى بعد.
patients-all-none-hint = سجّل الأول، أو استورد مرضاك من برنامج آخر من شاشة الإدارة.
patients-key-ends = أول مريض أو آخر مريض
patients-keys-open = فتح
patients-keys-book = حجز
patients-keys-new = مريض جديد

patients-col-born = الميلاد
patients-col-number = رقم الملف
patients-last-visit = آخر زيارة { $date }
patients-number = ملف { $number }
patients-preferred = «{ $name }»
patients-archived = في الأرشيف
patients-deceased = تاريخ الوفاة { $date }
patients-deceased-undated = تاريخ الوفاة غير معروف
patients-print = طباعة بطاقة أو ملصقات
patients-print-card = بطاقة المريض
patients-print-label = ملصق واحد
patients-print-labels = ورقة { "A4" } من 24 ملصقًا
patients-card-hint = يُرجى إحضار هذه البطاقة في كل زيارة.
patients-no-birth = تاريخ الميلاد غير معروف
patients-no-phone = بدون هاتف
patients-born-about = نحو { $date }

patients-match-sounds_like = نطق مشابه
patients-match-identifier = يطابق معرّفًا
patients-match-name = يطابق اسمًا آخر

patients-age-years = { $count ->
    [zero] أقل من سنة
    [one] سنة
    [two] سنتان
    [few] { $count } سنوات
    [many] { $count } سنة
   *[other] { $count } سنة
  }
patients-age-months = { $count ->
    [zero] أقل من شهر
    [one] شهر
    [two] شهران
    [few] { $count } أشهر
    [many] { $count } شهرًا
   *[other] { $count } شهر
  }
patients-age-days = { $count ->
    [zero] وُلد اليوم
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
  }
patients-sex-female = أنثى
patients-sex-male = ذكر
patients-sex-other = غير ذلك
patients-sex-unknown = غير مسجل
patients-sex-short-female = أنثى
patients-sex-short-male = ذكر
patients-sex-short-other = غير ذلك

patients-new = مريض جديد
patients-register = تسجيل
patients-register-book = تسجيل وحجز
patients-registered = تم تسجيل { $name }، رقم الملف { $number }
patients-family = اسم العائلة
patients-given = الاسم الأول
patients-given-hint = إن وُجد
patients-birth = تاريخ الميلاد أو العمر
patients-birth-hint = { $example } أو السنة وحدها، «{ "39" }» للعمر، «{ "6m" }» للأشهر
patients-birth-hint-short = { $example } أو «{ "39" }»
patients-birth-reads = { $date } ({ $age })
patients-birth-age = الميلاد نحو { $year }
patients-birth-bad-unreadable = هذا ليس تاريخًا. اكتبه هكذا: { $example }، أو اكتب العمر مثل { "39" }.
patients-birth-bad-future = هذا اليوم لم يأتِ بعد.
patients-birth-bad-too_old = هذا قبل أكثر من 150 سنة. تحقق من السنة.
patients-birth-missing = تاريخ الميلاد أو العمر مطلوب. إن لم يعرفه أحد فقدّر العمر.
patients-family-missing = اسم العائلة مطلوب. الاسم المكوّن من كلمة واحدة يُكتب هنا.
patients-phone = الهاتف
patients-phone-missing = اكتب رقم هاتف، أو ضع علامة على «بدون هاتف».
patients-phone-none = بدون هاتف
patients-more = تفاصيل أكثر
patients-preferred-name = الاسم المفضّل
patients-sex = الجنس
patients-language = اللغة
patients-language-none = لم يُسأل
patients-note = ملاحظة
patients-note-hint = ما ينبغي أن يعرفه الاستقبال

patients-hints = هل هو مسجل من قبل؟
patients-hint-open = فتح
patients-hint-use = اختيار هذا المريض
patients-hint-name = الاسم نفسه
patients-hint-sounds_like = نطق مشابه
patients-hint-birth_date = تاريخ الميلاد نفسه
patients-hint-phone = الهاتف نفسه
patients-hint-swapped = الاسمان معكوسان

patients-page = المريض { $name }
patients-details = البيانات
patients-visits = الزيارات
patients-visits-none = لا زيارات بعد.
patients-visits-none-hint = احجز الأولى بالزر أعلاه.
patients-visit = زيارة
patients-visit-past = زيارة سابقة
patients-visit-undated = اليوم غير معروف
patients-book = حجز
patients-wait = قائمة الانتظار
patients-back = الرجوع إلى المرضى
patients-names = أسماء أخرى
patients-name-use = النوع
patients-name-use-maiden = قبل الزواج
patients-name-use-old = سابق
patients-name-use-nickname = اسم الشهرة
patients-name-use-usual = معتاد
patients-name-use-official = رسمي
patients-name-use-anonymous = مجهول
patients-name-use-temp = مؤقت
patients-name-use-other = غير ذلك
patients-phones = الهواتف والبريد
patients-phone-number = الرقم أو العنوان
patients-phone-kind = النوع
patients-phone-note = ملحوظة
patients-phone-kind-mobile = محمول
patients-phone-kind-home = المنزل
patients-phone-kind-work = العمل
patients-phone-kind-email = بريد إلكتروني
patients-phone-kind-other = غير ذلك
patients-addresses = العناوين
patients-address-use = النوع
patients-address-use-home = المنزل
patients-address-use-work = العمل
patients-address-use-temp = مؤقت
patients-address-use-old = سابق
patients-address-use-billing = الفواتير
patients-address-lines = الشارع
patients-address-city = المدينة
patients-address-district = الحي أو المركز
patients-address-state = المحافظة
patients-address-postal = الرمز البريدي
patients-address-country = البلد
patients-identifiers = المعرّفات
patients-identifier-system = الجهة المُصدِرة
patients-identifier-value = الرقم
patients-identifier-kind = النوع
patients-contacts = أشخاص للتواصل
patients-contact-name = الاسم
patients-contact-relationship = صلة القرابة
patients-contact-phone = الهاتف
patients-part-none = لا يوجد
patients-part-add-name = إضافة اسم
patients-part-add-phone = إضافة هاتف أو بريد
patients-part-add-address = إضافة عنوان
patients-part-add-identifier = إضافة معرّف
patients-part-add-contact = إضافة شخص للتواصل
patients-part-remove = إزالة
patients-part-remove-named = إزالة { $what }
patients-part-removed = تمت إزالة { $what }

patients-household = الأسرة
patients-household-none = ليس في أي أسرة هنا بعد.
patients-household-join = إضافة إلى أسرة
patients-household-join-hint = ابحث عن أحد أفراد الأسرة نفسها
patients-household-leave = الخروج من الأسرة
patients-household-joined = انضم { $name } إلى الأسرة
patients-household-left = خرج { $name } من الأسرة
patients-guarantor = المسؤول عن الدفع
patients-guarantor-make = تعيينه مسؤولًا عن الدفع
patients-guarantor-of = المسؤول عن الدفع الآن: { $name }

patients-photo = الصورة
patients-photo-of = صورة { $name }
patients-photo-unread = تعذّرت قراءة الصورة
patients-photo-choose = اختيار صورة
patients-photo-change = تغيير
patients-photo-remove = إزالة الصورة
patients-photo-set = تم حفظ الصورة
patients-photo-removed = تمت إزالة الصورة

patients-kept-note = محفوظ من الاستيراد لإصدار لاحق: { $list }.
patients-kept-one = { $kind } ({ $count })

patients-archive = أرشفة
patients-archive-title = أرشفة { $name }؟
patients-archive-why = لا يظهر المرضى المؤرشفون في القوائم، لكن البحث يجدهم. يمكنك التراجع عن هذا.
patients-archive-reason = السبب
patients-archive-reason-moved = انتقل إلى مكان آخر
patients-archive-reason-deceased = توفي
patients-archive-reason-duplicate = مسجل مرتين
patients-archive-reason-other = غير ذلك
patients-archive-keep = إبقاء
patients-archived-toast = تمت أرشفة { $name }
patients-archived-banner = في الأرشيف: { $reason }
patients-unarchive = إرجاع من الأرشيف
patients-unarchived-toast = عاد { $name } إلى القوائم
patients-gone = تعذر فتح ملف هذا المريض.

patients-key-merge = دمج الملفين
patients-key-apart = إبقاء الملفين منفصلين
patients-key-swap = إبقاء الملف الآخر
patients-more-acts = المزيد
patients-same = الشخص نفسه في ملف آخر…
patients-same-title = أي ملف آخر يخص { $name }؟
patients-same-find = ابحث عن الملف الآخر
patients-same-perhaps = ربما أحد هؤلاء
patients-same-compare = مقارنة
patients-merge-title = شخص واحد أم اثنان؟
patients-merge-stays = يبقى
patients-merge-joins = ينضم إليه
patients-merge-swap = تبديل
patients-merge-apart = إبقاؤهما منفصلين
patients-merge-do = دمج تحت الملف { $number }
patients-merge-both = يُحفظ من الملفين
patients-merge-nothing = لا شيء
patients-merge-kept = محفوظ من الاستيراد
patients-merge-visits = { $count ->
    [zero] لا زيارات
    [one] زيارة واحدة في { $date }
    [two] زيارتان، آخرهما { $date }
    [few] { $count } زيارات، آخرها { $date }
    [many] { $count } زيارة، آخرها { $date }
   *[other] { $count } زيارة، آخرها { $date }
  }
patients-merge-of-name = الاسم
patients-merge-of-preferred_name = الاسم المفضّل
patients-merge-of-birth_date = تاريخ الميلاد
patients-merge-of-sex = الجنس
patients-merge-of-language = اللغة
patients-merge-of-note = ملاحظة
patients-merge-of-deceased = تاريخ الوفاة
patients-merge-explain = لا يضيع شيء: يظل البحث برقم الملف { $number } يوصل إلى الشخص نفسه، ويمكن فصل الملفين من جديد في أي وقت.
patients-merge-itself = هذا هو الملف نفسه. اختر ملفًا آخر للمقارنة.
patients-merge-already = أصبح هذان الملفان ملفًا واحدًا بالفعل: { $name }، ملف { $number }.
patients-merge-archived = الملف { $number } في الأرشيف ({ $reason })، فلا يمكن أن يكون هو الباقي. بدّل بينهما، أو أرجعه أولًا.
patients-formerly = سابقًا ملف { $number }
patients-other-records = ملفات أخرى لهذا الشخص
patients-merged-on = دُمج في { $date }
patients-take-apart = فصل
patients-take-apart-how = بعد الفصل يستعيد كل ملف ما كان له وما أضيف إليه منذ ذلك الحين.
patients-taken-apart = عاد الملف { $number } ملفًا مستقلًا
patients-merged-toast = أصبح الملف { $other } تابعًا لـ { $name }، ملف { $number }
patients-kept-apart-toast = الملفان { $one } و{ $other } لشخصين
patients-duplicates = ملفات مكررة محتملة
patients-duplicates-left = { $count ->
    [zero] لا حالات تنتظر قرارًا
    [one] حالة واحدة تنتظر قرارًا
    [two] حالتان تنتظران قرارًا
    [few] { $count } حالات تنتظر قرارًا
    [many] { $count } حالة تنتظر قرارًا
   *[other] { $count } حالة تنتظر قرارًا
  }
patients-duplicates-done = تم البت في { $done } من { $total }
patients-duplicates-reading = تجري مقارنة كل الملفات…
patients-duplicates-none = لا يوجد ملفان يبدوان لشخص واحد
patients-duplicates-none-hint = عندما يُسجل شخص مرتين يظهر الملفان هنا.
patients-duplicates-all-done = تم البت في كل الحالات
patients-duplicates-safe = يمكن التراجع عن كل قرار.
patients-duplicates-merge = دمج
patients-sure-high = شبه مؤكد أنه شخص واحد
patients-sure-middle = على الأرجح شخص واحد
patients-sure-low = ربما شخص واحد
patients-differs = لكن { $what }
patients-differs-birth_date = تاريخا الميلاد مختلفان
patients-differs-sex = الجنس مختلف
patients-differs-given_name = الاسمان الأولان مختلفان

patients-restricted = مقيّد
patients-restricted-record = ملف مقيّد
patients-restricted-text = لا يفتح هذا الملف إلا بعض الأشخاص. إذا احتجت إليه فاكتب السبب. يُبلَّغ المالكون بمن فتحه ولأي سبب، ويبقى ذلك في سجل الأعمال. ثم يبقى مفتوحًا لك ساعة، أو حتى تخرج.
patients-restricted-why = لماذا تحتاج إليه؟
patients-restricted-open = فتح لهذا السبب
patients-restricted-until = مفتوح لك حتى { $time }. أُبلغ المالكون.
patients-restricted-banner = قيّده { $name }: { $reason }. مفتوح لـ { $people }.
patients-restricted-treating = من لديهم موعد محجوز معه
patients-restrict = تقييد الملف…
patients-restrict-title = تقييد ملف { $name }
patients-restrict-text = يجد الآخرون الاسم ورقم الملف وسنة الميلاد، حتى لا يُسجَّل المريض مرتين. ولفتح الملف عليهم كتابة السبب، ويُبلَّغ المالكون.
patients-restrict-who = من يمكنه فتحه
patients-restrict-you = { $name } (أنت)
patients-restrict-treating = وكذلك من لديهم موعد محجوز معه
patients-restrict-reason = السبب
patients-restrict-needs = اكتب السبب.
patients-restrict-do = تقييد
patients-restrict-toast = ملف { $name } مقيّد الآن
patients-unrestrict = فتح الملف للجميع
patients-unrestrict-toast = ملف { $name } مفتوح للجميع
