#include "core/reports/KpiReport.h"

namespace amphoe::reports {
namespace {

using domain::Kpi;
using domain::KpiRow;

constexpr const char* kNoBaselineTh = "ยังไม่ได้กำหนดช่วงฐาน: ใช้คำสั่ง kpi baseline";
constexpr const char* kNoBaselineEn = "No baseline period is set: use kpi baseline.";

Kpi indicator(const char* id, const char* name_th, const char* name_en, const char* formula_th,
              const char* formula_en) {
    Kpi made;
    made.id = id;
    made.name_th = name_th;
    made.name_en = name_en;
    made.formula_th = formula_th;
    made.formula_en = formula_en;
    made.unit = "percent";
    return made;
}

Kpi noted(Kpi kpi, const char* thai, const char* english) {
    kpi.note_th = thai;
    kpi.note_en = english;
    return kpi;
}

std::optional<double> share(int part, int whole) {
    return whole > 0 ? std::optional(100.0 * part / whole) : std::nullopt;
}

Kpi ratio(Kpi kpi, int part, int whole) {
    kpi.numerator = part;
    kpi.denominator = whole;
    kpi.value = share(part, whole);
    return kpi;
}

KpiRow row(const std::string& label, int part, int whole) {
    return {label, part, whole, share(part, whole), std::nullopt};
}

std::optional<double> as_number(std::optional<long> seconds) {
    return seconds ? std::optional(static_cast<double>(*seconds)) : std::nullopt;
}

/// Median in seconds now and before; the value is the saving in per cent.
KpiRow faster(const std::string& label, const domain::CaseCounts& now, const domain::CaseCounts* before) {
    KpiRow made;
    made.label = label;
    const auto after = as_number(now.median_seconds());
    made.before = before == nullptr ? std::nullopt : as_number(before->median_seconds());
    made.denominator = made.before;
    if (after && made.before && *made.before > 0) {
        made.numerator = *made.before - *after;
        made.value = 100.0 * *made.numerator / *made.before;
    }
    return made;
}

Kpi enrolment(const domain::KpiRules& rules, const domain::KpiPeriod& period, const KpiCounts& counts) {
    const auto& persons = counts.persons;
    auto kpi = ratio(indicator("K1", "อัตราการสมัครใช้ Digital ID", "Digital ID enrolment rate",
                               "ผู้ที่เปิดใช้งานแล้วจากการสมัครที่สำนักทะเบียนนี้ ÷ ผู้มีสิทธิที่มารับบริการและยังไม่มี ThaID ที่ใช้งาน × 100",
                               "activated at this office ÷ eligible persons served without active ThaID × 100"),
                     persons.newly_active(), persons.without());
    kpi.rows.push_back(
        KpiRow{"enrolled", static_cast<double>(counts.enrolled), std::nullopt, std::nullopt, std::nullopt});
    kpi.note_th = "นับคนละครั้ง ผู้ที่มี ThaID อยู่แล้วแต่ไม่ได้แสดงนับเป็นผู้ยังไม่มี";
    kpi.note_en = "Each person counts once; who had a ThaID and did not show it counts as without.";
    if (const auto* population = rules.eligible_on(period.until)) {
        kpi.rows.push_back(row("population", persons.newly_active(), population->persons));
        const auto source = population->as_of + " (" + population->source + ")";
        kpi.note_th += " เทียบประชากรตามสถิติ ณ " + source;
        kpi.note_en += " Against the population: statistic of " + source + ".";
    }
    return kpi;
}

/// Per cent of answers that were 4 or 5.
KpiRow good_share(const domain::SatisfactionCounts& answers) {
    return row("share_4_5", answers.of(4) + answers.of(5), answers.all());
}

Kpi satisfaction(const KpiCounts& counts, const KpiCounts* before) {
    const auto& answers = counts.satisfaction;
    auto kpi = indicator("K2", "ความพึงพอใจ", "Satisfaction", "ค่าเฉลี่ยของคะแนน 1–5 ร้อยละของ 4–5 อัตราการตอบ",
                         "mean of 1–5 answers; share of 4–5; response rate");
    kpi.unit = "points";
    if (answers.all() == 0) {
        return noted(std::move(kpi), "ไม่มีข้อมูล: ไม่มีคำตอบในช่วงนี้", "No data: nobody answered in this period.");
    }
    for (const auto& [key, count] : answers.answers) {
        kpi.numerator = kpi.numerator.value_or(0) + key.second * count;
    }
    kpi.denominator = answers.all();
    kpi.value = answers.mean();
    kpi.rows = {good_share(answers), row("response_rate", answers.all(), counts.visits)};
    if (before != nullptr) {
        kpi.rows.front().before = good_share(before->satisfaction).value;
    }
    for (int score = domain::kBestScore; score >= domain::kLeastScore; --score) {
        kpi.rows.push_back(row("score_" + std::to_string(score), answers.of(score), answers.all()));
    }
    return kpi;
}

Kpi training(const KpiCounts& counts) {
    auto kpi =
        indicator("K8", "พัฒนาบุคลากร", "Staff development", "เจ้าหน้าที่ที่ผ่านการอบรมและยังไม่หมดอายุ ÷ เจ้าหน้าที่ทั้งหมด × 100",
                  "officers with valid training ÷ officers × 100");
    return counts.trained
               ? ratio(std::move(kpi), counts.trained->valid, counts.trained->all)
               : noted(std::move(kpi), "ไม่มีข้อมูล: ทะเบียนการอบรมว่าง", "No data: the training register is empty.");
}

Kpi service_time(const KpiCounts& counts, const KpiCounts* before) {
    auto kpi = indicator("K3", "เวลาในการให้บริการที่ลดลง", "Reduced service time",
                         "(มัธยฐานช่วงฐาน − มัธยฐานช่วงนี้) ÷ มัธยฐานช่วงฐาน × 100 แยกตามบริการ",
                         "(baseline median − period median) ÷ baseline median × 100, per service");
    const auto whole = faster("all", counts.all, before == nullptr ? nullptr : &before->all);
    kpi.numerator = whole.numerator;
    kpi.denominator = whole.denominator;
    kpi.value = whole.value;
    for (const auto& [service, now] : counts.services) {
        const domain::CaseCounts* then = nullptr;
        if (before != nullptr && before->services.contains(service)) {
            then = &before->services.at(service);
        }
        kpi.rows.push_back(faster(std::string(domain::service_name(service)), now, then));
    }
    return before != nullptr ? kpi : noted(std::move(kpi), kNoBaselineTh, kNoBaselineEn);
}

Kpi single_window(const KpiCounts& counts) {
    return ratio(indicator("K6", "Single Window", "Single window", "การมาครั้งเดียวที่จบทุกเรื่องที่ช่องเดียว ÷ การมาทั้งหมด × 100",
                           "visits whose cases all ended at one counter in one visit ÷ all visits × 100"),
                 counts.visits_finished, counts.visits);
}

Kpi before_after(const KpiCounts& counts, const KpiCounts* before) {
    auto kpi = indicator("K7", "เปรียบเทียบก่อนและหลัง", "Before and after", "ค่าของช่วงนี้เทียบกับช่วงฐาน",
                         "values of this period beside those of the baseline");
    kpi.unit = "mixed";
    if (before == nullptr) {
        kpi = noted(std::move(kpi), kNoBaselineTh, kNoBaselineEn);
    }
    const auto both = [&](const char* label, auto value_of) {
        KpiRow made;
        made.label = label;
        made.value = value_of(counts);
        made.before = before == nullptr ? std::nullopt : value_of(*before);
        kpi.rows.push_back(made);
    };
    both("median_seconds", [](const KpiCounts& one) { return as_number(one.all.median_seconds()); });
    both("mean_wait_seconds", [](const KpiCounts& one) {
        return one.queue_called > 0 ? std::optional(double(one.queue_wait_seconds) / one.queue_called) : std::nullopt;
    });
    both("satisfaction_mean", [](const KpiCounts& one) { return one.satisfaction.mean(); });
    both("copies_avoided_per_case", [](const KpiCounts& one) {
        return one.all.cases > 0 ? std::optional(double(one.copies_avoided) / one.all.cases) : std::nullopt;
    });
    both("single_window_percent", [](const KpiCounts& one) { return share(one.visits_finished, one.visits); });
    return kpi;
}

Kpi digital_id(const domain::KpiRules& rules, const domain::KpiPeriod& period) {
    auto kpi = ratio(indicator("K9", "บริการอิเล็กทรอนิกส์ที่ใช้ Digital ID", "e-services using Digital ID",
                               "บริการที่ทำเครื่องหมายว่าใช้ Digital ID ÷ บริการอิเล็กทรอนิกส์ทั้งหมด × 100",
                               "services flagged ÷ all e-services × 100"),
                     static_cast<int>(rules.digital_id_services.size()), static_cast<int>(rules.e_services.size()));
    for (const auto& [year, percent] : rules.targets) {
        // A target stays in force until a later one replaces it.
        if (year <= domain::fiscal_year_of(period.until)) {
            kpi.target = percent;
        }
    }
    for (const auto service : rules.e_services) {
        kpi.rows.push_back(
            row(std::string(domain::service_name(service)), rules.digital_id_services.contains(service) ? 1 : 0, 1));
    }
    return kpi;
}

Kpi face_quality(const KpiCounts& counts) {
    auto kpi =
        ratio(indicator("K10", "คุณภาพการเปรียบเทียบใบหน้า", "Face quality", "ผ่านครั้งแรก ÷ การมาที่เปรียบเทียบใบหน้า × 100",
                        "passed at the first try ÷ visits with a comparison × 100"),
              counts.faces_first_try, counts.faces);
    kpi.rows = {row("first_try_pass", counts.faces_first_try, counts.faces),
                row("referred", counts.referred, counts.faces), row("overridden", counts.overridden, counts.faces)};
    return kpi;
}

}  // namespace

std::vector<Kpi> kpi_report(const domain::KpiRules& rules, const domain::KpiPeriod& period, const KpiCounts& counts,
                            const KpiCounts* before) {
    return {
        enrolment(rules, period, counts),
        satisfaction(counts, before),
        service_time(counts, before),
        ratio(indicator("K4", "อัตราการใช้บริการดิจิทัล", "Digital service rate",
                        "เรื่องที่เริ่มออนไลน์ จองคิวไว้ ใช้บัตรดิจิทัล หรือจบเป็นเอกสารอิเล็กทรอนิกส์ ÷ เรื่องทั้งหมด × 100",
                        "cases begun online, booked, with the digital card, or ended as e-document ÷ all cases × 100"),
              counts.digital, counts.all.cases),
        noted(ratio(indicator("K5", "อัตราการอุดหนุนการใช้บริการ", "Assisted-use rate (ambiguous term)",
                              "เรื่องที่ยกเว้นค่าธรรมเนียมหรือเจ้าหน้าที่ช่วยทำแทน ÷ เรื่องทั้งหมด × 100",
                              "cases with fee waived or officer-assisted ÷ all cases × 100"),
                    counts.helped, counts.all.cases),
              "คำนี้กำกวม: นับเรื่องที่ยกเว้นค่าธรรมเนียม กับ ThaID และทางรัฐที่เจ้าหน้าที่ช่วยทำ",
              "Ambiguous term, read as: fee waived, or ThaID and Tang Rat done with an officer's help."),
        single_window(counts),
        before_after(counts, before),
        training(counts),
        digital_id(rules, period),
        face_quality(counts),
    };
}

}  // namespace amphoe::reports
