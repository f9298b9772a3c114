# المساعدة، تُفتح بـ F1: لكل شاشة ما الغرض منها وكيف يتم أكثر ما يُعمل فيها.
# `help-<شاشة>-for` يقول الغرض منها؛ و`help-<شاشة>-<مهمة>` يسمّي مهمة، و`-how` يقول كيف تتم.

help-title = المساعدة
help-search = البحث في المساعدة
help-pages = كل صفحات المساعدة
help-nothing = لا شيء بهذه الكلمة. جرّب كلمة أقصر.
help-sheet = مفاتيح هذه الشاشة
help-key = مفتاح

help-everywhere-title = في كل مكان
help-everywhere-for = أشياء قليلة تعمل في كل الشاشات، أيًّا كان ما تفعله.
help-everywhere-find = البحث عن مريض
help-everywhere-find-how = اكتب أي جزء من الاسم أو الهاتف أو تاريخ الميلاد أو رقم الملف، بأي ترتيب. مفتاح Enter يفتح الأول.
help-everywhere-command = تنفيذ أي شيء باسمه
help-everywhere-command-how = افتح قائمة كل الأوامر واكتب ما تريد فعله، مثل «حجز» أو «قفل». بجانب كل أمر مفتاحه.
help-everywhere-undo = تصحيح خطأ
help-everywhere-undo-how = بعد كل تغيير يظهر أسفل النافذة سطر فيه «تراجع». والمفتاح أيضًا يتراجع عن آخر تغيير لك؛ اضغطه مرة أخرى للذي قبله.
help-everywhere-lock = ترك الجهاز
help-everywhere-lock-how = اقفل العيادة. ما كنت تكتبه يبقى محفوظًا في انتظارك. ويقفل Satchel نفسه أيضًا إذا لم يلمس أحد الجهاز مدة.
help-everywhere-switch = إفساح المجال لزميل
help-everywhere-switch-how = اختر اسمك في الأعلى ثم «تبديل المستخدم». كل شخص يدخل باسمه، حتى يُظهر السجل من فعل ماذا.
help-everywhere-larger = تكبير كل شيء
help-everywhere-larger-how = المفتاح يكبّر خطوة خطوة؛ ومع { "−" } يصغّر، ومع { "0" } يعود كالمعتاد. الألوان والمسافات في «إعداداتي».

help-today-title = اليوم
help-today-for = يوم العيادة، بعمود لكل من يستقبل المرضى. هنا تُحجز المواعيد وتُنقل ويُسجَّل من وصل.
help-today-book = حجز موعد
help-today-book-how = اختر وقتًا خاليًا، أو استخدم المفتاح من أي مكان. اكتب أول حروف اسم المريض واضغط { "Enter" } ثم «حجز».
help-today-free = إيجاد أقرب وقت متاح
help-today-free-how = تُفتح قائمة بالأوقات المتاحة. الأول مختار: اضغط { "Enter" } لحجزه، أو اختر غيره بالأسهم.
help-today-arrive = تسجيل وصول مريض
help-today-arrive-how = اختر الزيارة واضغط المفتاح، أو استخدم «وصول». تظهر فورًا في صالة الانتظار.
help-today-move = نقل موعد
help-today-move-how = اسحبه إلى وقت آخر أو عمود آخر. وبلوحة المفاتيح: اضغط المفتاح، واذهب إلى المكان بالأسهم، واضغط { "Enter" }. وإلى يوم آخر: قصّه بـ { "Ctrl+X" } والصقه هناك بـ { "Ctrl+V" }.
help-today-cancel = إلغاء موعد
help-today-cancel-how = اختر الموعد واضغط المفتاح؛ واذكر السبب حتى يُحسب. يمكن استعادته.
help-today-day = الانتقال إلى يوم آخر
help-today-day-how = اكتب تاريخًا، أو «{ "+7" }» لما بعد أسبوع، أو «{ "t" }» لليوم. مفتاحا { "PgUp" } و{ "PgDn" } ينتقلان يومًا واحدًا.

help-flow-title = صالة الانتظار
help-flow-for = كل من في العيادة، من الوصول إلى المغادرة، مع دقائق انتظارهم. الانتظار الطويل يبرز وحده.
help-flow-walk-in = استقبال شخص بدون حجز
help-flow-walk-in-how = استخدم المفتاح من أي مكان، واكتب اسم المريض واضغط { "Enter" } مرتين. ويحصل على رقم دور. المريض الجديد يُسجَّل ويوضع في الانتظار دفعة واحدة.
help-flow-next = نقل شخص إلى الخطوة التالية
help-flow-next-how = اختر بطاقته واضغط { "Enter" }، أو استخدم زر البطاقة. من الانتظار إلى الغرفة، ثم إلى المعالج، ثم إلى المغادرة.
help-flow-back = الرجوع خطوة
help-flow-back-how = إذا نُقل شخص قبل الأوان فهذا يرجعه. و«تراجع» يصلح أيضًا.
help-flow-room = اختيار الغرفة أو تغييرها
help-flow-room-how = اضغط المفتاح على بطاقة واختر الغرفة برقمها. الغرف المشغولة يظهر عليها ذلك.
help-flow-who = عرض مرضى معالج واحد فقط
help-flow-who-how = اختر المعالج في الأعلى. «قائمة» تعرض الأشخاص أنفسهم في جدول بالأعمدة التي تختارها، ويُحفظ اختيارك. { "Ctrl+P" } يطبع ما تراه، ومفتاح { "P" } يطبع ورقة المريض المختار.
help-flow-wall = عرض شاشة صالة الانتظار
help-flow-wall-how = اخترها في الأعلى: فوق هذه الشاشة حتى تضغط { "Esc" }، أو في نافذة لشاشة ثانية. تعرض الأحرف الأولى وأرقام الدور فقط، وتتوقف ما دامت العيادة مقفلة.

help-patients-title = المرضى
help-patients-for = البحث عن مريض، وتسجيل مريض جديد.
help-patients-find = البحث عن مريض
help-patients-find-how = اكتب أجزاء من الاسم أو الهاتف أو تاريخ الميلاد أو رقم الملف. تظهر أيضًا الأسماء المتشابهة في النطق. مفتاح Enter يفتح المختار.
help-patients-new = تسجيل مريض جديد
help-patients-new-how = يكفي اسم العائلة وتاريخ الميلاد أو العمر والهاتف. وأثناء الكتابة يعرض Satchel من قد يكون مسجلًا من قبل.
help-patients-book = حجز لمن وجدته
help-patients-book-how = اضغط { "Ctrl+Enter" } على المريض: يُفتح الحجز بأقرب وقت متاح.
help-patients-all = تصفح كل المرضى
help-patients-all-how = «كل المرضى» يعرضهم بالاسم. { "Ctrl+End" } يذهب إلى الأخير، و{ "Ctrl+Home" } يعود إلى الأول.

help-patient-title = صفحة المريض
help-patient-for = كل ما يعرفه الاستقبال عن المريض: البيانات والهواتف والعناوين والأسرة والزيارات.
help-patient-change = تعديل بيان
help-patient-change-how = اختر البيان واكتب واضغط { "Enter" }. يُحفظ فورًا؛ و{ "Esc" } يتركه كما كان.
help-patient-book = حجز موعد
help-patient-book-how = استخدم «حجز» أعلى الصفحة. أقرب وقت متاح مكتوب بالفعل.
help-patient-add = إضافة هاتف أو عنوان أو شخص للتواصل
help-patient-add-how = استخدم علامة الإضافة في الجزء المناسب. الهاتف الأول هو الذي يظهر في القوائم.
help-patient-household = جمع أسرة
help-patient-household-how = استخدم «إضافة إلى أسرة»، وابحث عن أحد أفراد الأسرة، واختر من يدفع عن الجميع.
help-patient-same = جمع ملفين لشخص واحد
help-patient-same-how = استخدم «المزيد» في الأعلى ثم «الشخص نفسه في ملف آخر…» واختر الملف الآخر. ترى الملفين جنبًا إلى جنب قبل أن يحدث شيء.
help-patient-archive = أرشفة مريض
help-patient-archive-how = استخدم «أرشفة» في الأعلى واذكر السبب. يظهر بعدها في آخر نتائج البحث مع علامة الأرشفة. لا يضيع شيء، ويمكن التراجع.

help-merge-title = ملفان لشخص واحد
help-merge-for = ملفان جنبًا إلى جنب، لتقرر هل هما لشخص واحد وأيهما يبقى.
help-merge-choose = اختيار الملف الباقي
help-merge-choose-how = «تبديل» يبدل بينهما. حيث يختلفان اختر الصحيح؛ وكل ما عدا ذلك يُحفظ من الملفين.
help-merge-do = دمجهما
help-merge-do-how = من الآن هناك ملف واحد، والرقم الآخر يبقى يجده.
help-merge-apart = القول إنهما شخصان
help-merge-apart-how = «إبقاء منفصلين»: لا يُعرض الاثنان معًا مرة أخرى.
help-merge-back = التراجع عن الدمج
help-merge-back-how = تراجع فورًا، أو لاحقًا «فصل» في صفحة المريض. يستعيد كل ملف ما كان له.

help-duplicates-title = الملفات المكررة المحتملة
help-duplicates-for = ملفات قد تكون لشخص واحد، الأكثر تأكيدًا أولًا، مع الأسباب.
help-duplicates-compare = فحص الملفين عن قرب
help-duplicates-compare-how = اضغط { "Enter" } أو انقر. يظهر الملفان جنبًا إلى جنب.
help-duplicates-merge = دمج الملفين فورًا
help-duplicates-merge-how = يبقى الملف الأقدم، وما ينقصه يؤخذ من الآخر.
help-duplicates-apart = القول إن الاثنين ليسا شخصًا واحدًا
help-duplicates-apart-how = يخرجان من القائمة ولا يعودان.
help-duplicates-undo = التراجع عن قرار
help-duplicates-undo-how = يعود الملفان إلى القائمة.

help-schedule-setup-title = المعالجون والغرف
help-schedule-setup-for = ما يتكون منه اليوم: من يستقبل المرضى، وأنواع الزيارات ومدتها، والغرف، وساعات العمل.
help-schedule-setup-who = إضافة من يستقبل المرضى
help-schedule-setup-who-how = اكتب الاسم تحت «المعالجون» وأضفه. يحصل على عمود في اليوم بساعات عمل العيادة.
help-schedule-setup-hours = تغيير ساعات العمل
help-schedule-setup-hours-how = اكتب أوقات اليوم هكذا: { "09:00-13:00, 14:00-17:00" } ثم اترك الخانة. اتركها فارغة ليوم الإغلاق.
help-schedule-setup-own = ساعات عمل خاصة بشخص
help-schedule-setup-own-how = اختر الشخص تحت «ساعات عمل». عندها تُحسب ساعاته بدلًا من ساعات العيادة، في كل الأيام.
help-schedule-setup-type = تغيير مدة الزيارة
help-schedule-setup-type-how = غيّر دقائق نوع الزيارة. المواعيد المحجوزة من قبل تحتفظ بمدتها.
help-schedule-setup-away = إخراج شخص من الجدول
help-schedule-setup-away-how = أزل العلامة من «نشط». الأيام التي له فيها مواعيد تظل تعرضه.

help-people-title = العاملون
help-people-for = كل من يستطيع الدخول هنا، وما يستطيع كل دور فعله.
help-people-add = إضافة زميل
help-people-add-how = استخدم «إضافة شخص»: اسم ودور وكلمة مرور أولى. يمكنه تغييرها من «إعداداتي».
help-people-role = تغيير ما يستطيع شخص فعله
help-people-role-how = اختر دورًا آخر في سطره. الجدول أدناه يوضح بكلمات بسيطة ما يستطيع كل دور فعله.
help-people-password = مساعدة من نسي كلمة المرور
help-people-password-how = استخدم «تعيين كلمة مرور جديدة» من قائمة سطره، وأبلغه بها وجهًا لوجه.
help-people-leave = منع شخص من الدخول
help-people-leave-how = استخدم «إيقاف» من القائمة نفسها. ما فعله يبقى في السجل؛ ويمكن السماح له من جديد.

help-clinic-title = العيادة
help-clinic-for = اسم العيادة، وكيف تُكتب التواريخ والأوقات، ومتى تُقفل، وهل السجلات سليمة.
help-clinic-writing = تغيير شكل التواريخ والأوقات
help-clinic-writing-how = اختر من «التواريخ والأوقات». يسري على الجميع فورًا.
help-clinic-lock = تغيير موعد قفل الجهاز
help-clinic-lock-how = اختر الدقائق من «الأمان». الأقصر أكثر أمانًا حيث يستطيع المرضى رؤية الشاشة.
help-clinic-wait = تغيير متى يُعد الانتظار طويلًا
help-clinic-wait-how = اختر الدقائق من «الأمان». في صالة الانتظار يبرز مثل هذا الانتظار.
help-clinic-whole = التحقق من السجلات
help-clinic-whole-how = «التحقق الآن» يقرأ كل قيد منذ اليوم الأول ويقول إن كان شيء قد نقص أو تغيّر من الخارج.

help-import-title = استيراد
help-import-for = إدخال مرضى وزياراتهم السابقة من برنامج آخر.
help-import-look = معاينة ما سيدخل
help-import-look-how = اختر الملفات وعاينها. يقرؤها Satchel فقط ويعرض قائمة؛ ولا يتغير شيء بعد.
help-import-do = الإدخال
help-import-do-how = عندما تكون القائمة صحيحة استخدم «استيراد نهائي». إما أن يدخل كل شيء أو لا شيء.
help-import-again = إدخال الملفات نفسها مرة أخرى
help-import-again-how = هذا ممكن. من هو مسجل من قبل تُحدَّث بياناته ولا يتكرر أبدًا.

help-audit-title = سجل الأعمال
help-audit-for = من دخل أو اطّلع أو غيّر ماذا، ومتى. لا أحد يستطيع تغييره.
help-audit-person = معرفة ما فعله شخص
help-audit-person-how = اختر الشخص في الأعلى. السطر الأحدث أولًا؛ و«عرض الأقدم» يرجع إلى ما قبله.
help-audit-what = معرفة من فعل نوعًا من الأعمال
help-audit-what-how = اختر ما حدث، مثل فتح ملف مريض. كل سطر يذكر الشخص ورقم الملف والوقت.
help-audit-refused = معرفة ما رُفض
help-audit-refused-how = العمود الأخير يقول كيف انتهى الأمر. السطر غير المسموح يذكر من حاول ماذا.

help-preferences-title = إعداداتي
help-preferences-for = كيف يبدو Satchel لك وبأي لغة. زملاؤك يحتفظون بإعداداتهم.
help-preferences-colours = داكن أو تباين عالٍ
help-preferences-colours-how = اختر من «الألوان». «كما في هذا الجهاز» تتبع ألوان الجهاز نفسه.
help-preferences-size = أكبر أو أقرب بعضه من بعض
help-preferences-size-how = اختر الحجم والمسافة بين السطور. الحجم الأصغر يعرض جزءًا أكبر من اليوم.
help-preferences-language = لغة أخرى
help-preferences-language-how = اخترها من «اللغة». تتغير شاشاتك وحدها، فورًا.
help-preferences-password = كلمة مرور جديدة
help-preferences-password-how = اكتب الحالية ثم الجديدة. الجملة القصيرة قوية وسهلة التذكر.
help-preferences-keys = إيقاف مفاتيح الحرف الواحد
help-preferences-keys-how = إذا فعلت الحروف ما لم تقصده فأوقفها هنا. تبقى المفاتيح مع Ctrl و{ "Alt" }.
