#include "core/workflows/civil/MoveNotice.h"

#include "core/domain/LegalDays.h"
#include "core/workflows/RegisterText.h"
#include "core/workflows/civil/HouseRecord.h"

namespace amphoe::workflows {

int move_days_late(const domain::ServiceRules& rules, const std::string& moved, const std::string& notice) {
    return domain::LegalDays(rules.holidays).days_late(moved, rules.move_notice_days, notice).value_or(0);
}

domain::DocumentContent move_notice_content(const MoveNoticeFacts& facts) {
    domain::DocumentContent content;
    content.kind = domain::DocumentKind::MoveNotice;
    content.fields = {{"tr6_no", facts.tr6_no},           {"from_house", facts.from_house},
                      {"to_house", facts.to_house},       {"moved_date_th", thai_date(facts.date_moved)},
                      {"reason", facts.reason},           {"informant_name", facts.informant},
                      {"registrar_name", facts.registrar}};
    for (const auto& mover : facts.movers) {
        auto& rows = content.tables["movers"];
        rows.push_back(mover_row(static_cast<int>(rows.size()) + 1, mover));
    }
    return content;
}

std::vector<domain::FormChoice> move_reasons() {
    return {{"WORK", "ไปทำงาน", "Work"},
            {"STUDY", "ไปเรียน", "Study"},
            {"FAMILY", "ย้ายตามครอบครัว", "With the family"},
            {"MARRIAGE", "สมรส", "Marriage"},
            {"OWN_HOUSE", "มีบ้านของตนเอง", "Own house"},
            {"OTHER", "อื่น ๆ", "Other"}};
}

std::string move_reason_text(const std::string& code, const std::string& words) {
    for (const auto& reason : move_reasons()) {
        if (reason.value == code && code != "OTHER") {
            return reason.title_th + (words.empty() ? "" : " · " + words);
        }
    }
    return words;
}

void forget_relations(domain::RegisterRecord& notice) {
    for (auto& person : notice.items) {
        person.erase("relation");
    }
}

}  // namespace amphoe::workflows
