#include "core/workflows/civil/OnlineMoveChecks.h"

#include <algorithm>

#include "core/domain/LegalDays.h"
#include "core/support/Time.h"
#include "core/workflows/FormService.h"
#include "core/workflows/civil/MoveNotice.h"

namespace amphoe::workflows {
namespace {

using Checks = std::vector<OnlineMoveCheck>;

OnlineMoveCheck check(const char* name, bool well, const char* wrong, const char* wrong_th) {
    return {name, well ? "ok" : wrong, well ? "" : wrong_th};
}

bool open_for_moves(const HouseRecord& house) {
    return house.record().text("block").empty();
}

bool in_use(const HouseRecord& house) {
    const auto state = house.record().text("state");
    return state != "DEMOLISHED" && state != "ENDED";
}

void check_houses(const std::optional<HouseRecord>& to, const std::optional<HouseRecord>& from, Checks& checks) {
    checks.push_back(
        check("house_exists", to && in_use(*to), "the house is unknown or no more", "ไม่พบบ้านปลายทางหรือบ้านสิ้นสภาพแล้ว"));
    checks.push_back(check("no_block", (!to || open_for_moves(*to)) && (!from || open_for_moves(*from)),
                           "the register allows no move", "ทะเบียนระงับการย้ายของบ้าน"));
}

/// C36: the person said so by ThaID; the level and the time came with the request.
bool by_thaid(const domain::RegisterRecord& request, const std::string& who, const char* token) {
    return !request.text(token).empty() && !request.text(who + "_level").empty() &&
           support::from_iso8601(request.text(who + "_at"));
}

void check_head(const domain::RegisterRecord& request, const std::optional<HouseRecord>& to, Checks& checks) {
    checks.push_back(check("head_consent", by_thaid(request, "head", "head_consent_token"), "the head has not agreed",
                           "เจ้าบ้านยังไม่ยินยอม"));
    if (!to) {
        return;
    }
    const auto head = to->head_id();
    checks.push_back(check("head_known", !head.empty(), "the house has no head", "บ้านปลายทางไม่มีเจ้าบ้าน"));
    // The approval is of the day the request came; the house may have got another head since.
    checks.push_back(check("head_is_head", !head.empty() && request.text("head_id") == head,
                           "who approved is not the head of the house now", "ผู้ให้ความยินยอมไม่ใช่เจ้าบ้านในปัจจุบัน"));
}

void check_movers(const domain::RegisterRecord& request, const std::optional<HouseRecord>& from, Checks& checks) {
    checks.push_back(check("mover_authenticated", by_thaid(request, "mover", "mover_token"),
                           "the mover was not authenticated", "ผู้ย้ายยังไม่ได้ยืนยันตัวตนด้วย ThaID"));
    const auto free = from ? from->movable() : std::vector<domain::FormChoice>{};
    const auto movers = list_of(request.text("movers"));
    const bool listed = std::all_of(movers.begin(), movers.end(), [&](const auto& mover) {
        return std::any_of(free.begin(), free.end(), [&](const auto& one) { return one.value == mover; });
    });
    checks.push_back(check("movers_listed", listed,
                           "a mover is not listed in the house they leave or is moving already",
                           "ผู้ย้ายไม่มีชื่อในบ้านเดิมหรืออยู่ระหว่างย้าย"));
}

void check_day(const domain::RegisterRecord& request, const domain::ServiceRules& rules, const std::string& today,
               Checks& checks) {
    const auto moved = request.text("date_moved");
    const bool come = domain::LegalDays::is_date(moved) && moved <= today;
    checks.push_back(
        check("day_of_moving", come, "the day of moving is missing or has not come", "ไม่มีวันที่ย้ายหรือยังไม่ถึงวันที่ย้าย"));
    if (come) {
        const bool in_time = online_days_late(request, rules) == 0;
        auto& late = checks.emplace_back(check("in_time", in_time, "late", "แจ้งเกินกำหนด"));
        late.bars = false;
    }
}

/// What the centre noted when the request came: "name=yes" lines.
void add_centre(const domain::RegisterRecord& request, Checks& checks) {
    for (const auto& line : list_of(request.text("checks"))) {
        const auto equals = std::min(line.find('='), line.size());
        const auto name = line.substr(0, equals);
        const auto result = equals == line.size() ? std::string{} : line.substr(equals + 1);
        checks.push_back({"centre." + name, result, "ไม่ผ่านการตรวจของส่วนกลาง", name != "within_15_days"});
    }
}

}  // namespace

int online_days_late(const domain::RegisterRecord& request, const domain::ServiceRules& rules) {
    return move_days_late(rules, request.text("date_moved"), request.text("received").substr(0, 10));
}

Checks check_online_move(const domain::RegisterRecord& request, const std::optional<HouseRecord>& to,
                         const std::optional<HouseRecord>& from, const domain::ServiceRules& rules,
                         const std::string& today) {
    Checks checks;
    check_houses(to, from, checks);
    check_head(request, to, checks);
    check_movers(request, from, checks);
    check_day(request, rules, today, checks);
    add_centre(request, checks);
    return checks;
}

}  // namespace amphoe::workflows
