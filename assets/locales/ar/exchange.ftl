# ما يأتي من برامج أخرى.

import-screen = استيراد
import-text = أدخل المرضى وزياراتهم السابقة من برنامج آخر، كملفات FHIR R4 (حزم تنتهي بـ { ".json" }).
import-step-export = من البرنامج الآخر صدّر المرضى بصيغة FHIR. ملف لكل مريض أو ملف واحد للجميع، كلاهما يصلح.
import-step-look = المعاينة أولًا: يقرأ Satchel الملفات ويعرض ما سيدخل. لا يتغير شيء.
import-step-import = الاستيراد: تدخل الملفات التي قُرئت للتو، كلها أو لا شيء منها. الاستيراد مرتين لا يكرر أحدًا.
import-look = اختيار ملفات ومعاينتها…
import-do = استيراد نهائي
import-see = عرض المرضى
import-choosing = جارٍ قراءة الملفات المختارة
import-progress = قُرئ: { $part }
import-was-look = هذا ما سيدخل. لم يتغير شيء بعد.
import-was-done = تم. كل ما يلي موجود الآن في عيادتك.
import-ended-look = تمت قراءة الملفات. ما سيدخل معروض في شاشة «استيراد».
import-ended-import = اكتمل الاستيراد. ما دخل معروض في شاشة «استيراد».

report-patients-new = مرضى جدد
report-patients-changed = مرضى حُدّثت بياناتهم
report-patients-same = مرضى بلا تغيير
report-visits-new = زيارات سابقة جديدة
report-visits-same = زيارات بلا تغيير
report-kinds = ما كان في الملفات
report-kept-why = السجلات «المحفوظة» تُحفظ مع مريضها لإصدار لاحق من Satchel يفهمها. لا يضيع شيء.
report-kind = النوع
report-taken = المستورد
report-kept = المحفوظ
report-same = موجود من قبل
report-problems = ما تعذرت قراءته
report-no-problems = أمكنت قراءة كل شيء.
report-place = الملف { $file }، السجل { $entry }
report-more-problems =
    { $count ->
        [zero] ولا شيء آخر.
        [one] وواحدة أخرى.
        [two] واثنتان أخريان.
        [few] و{ $count } أخرى.
        [many] و{ $count } أخرى.
       *[other] و{ $count } أخرى.
    }

resource-patient = المرضى
resource-encounter = الزيارات
resource-observation = القياسات ونتائج التحاليل
resource-condition = المشكلات الصحية
resource-medicationrequest = الوصفات الطبية
resource-immunization = التطعيمات
resource-procedure = الإجراءات
resource-diagnosticreport = التقارير
resource-allergyintolerance = الحساسية
resource-claim = مطالبات التأمين
resource-explanationofbenefit = بيانات تغطية التأمين
resource-careplan = خطط الرعاية
resource-careteam = فرق الرعاية
resource-documentreference = المستندات
resource-imagingstudy = صور الأشعة
resource-device = الأجهزة
resource-medication = الأدوية
resource-medicationadministration = الأدوية المُعطاة
resource-organization = المؤسسات
resource-practitioner = المعالجون
resource-location = الأماكن
resource-supplydelivery = المستلزمات
resource-goal = الأهداف

fhir-name = الاسم
fhir-birthdate = تاريخ الميلاد
fhir-gender = الجنس
fhir-telecom = الهاتف أو البريد
fhir-address = العنوان
fhir-identifier = الرقم أو البطاقة
fhir-contact = جهة الاتصال
fhir-communication = اللغة
fhir-maritalstatus = الحالة الاجتماعية
fhir-deceaseddatetime = الوفاة
fhir-deceasedboolean = الوفاة
fhir-photo = الصورة
fhir-generalpractitioner = طبيب الأسرة
fhir-active = السجل المستخدم
fhir-subject = المريض
fhir-period = وقت الزيارة
fhir-status = حالة الزيارة
fhir-class = نوع الزيارة
fhir-type = نوع الزيارة
fhir-participant = معالج الزيارة
fhir-reasoncode = سبب الزيارة
fhir-serviceprovider = مكان الزيارة

problem-wrong-type = خانة ليست كما تنص FHIR؛ تُركت وأُخذ الباقي.
problem-bad-date = تاريخ غير موجود؛ تُرك وأُخذ الباقي.
problem-unknown-code = رمز ليس في قائمة FHIR؛ تُرك وأُخذ الباقي.
problem-repeated = خانة وردت مرتين؛ أُخذت الأخيرة.
problem-bad-text = نص فيه أحرف تالفة؛ تُرك وأُخذ الباقي.
problem-too-much = كان هناك أكثر مما يسعه السجل؛ أُخذ الباقي.
problem-missing = شيء يحتاجه كل سجل مفقود، فوُضع جانبًا.
problem-no-such-patient = لا يُعرف صاحب هذا: المريض ليس هنا ولا في هذه الملفات. حُفظ؛ أدخل المرضى ثم هذا الملف مرة أخرى.
problem-no-name = الملف بلا اسم: دخل باسم «?».
problem-inactive = لم يعد الملف مستخدمًا في البرنامج الآخر: دخل مؤرشفًا.
problem-other = تعذر أخذ هذا السجل كما هو ({ $code }).
problem-of = { $what }: { $problem }
