#include "tests/scenarios/day/VisitScripts.h"

#include "core/support/Time.h"

namespace amphoe::testing {
namespace {

using nlohmann::json;

std::string days_ago(int days) {
    const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    return support::bangkok_date(now - std::chrono::days(days));
}

json agreed_by_registrar() {
    return {{"id", "R-0001"}, {"pin_env", "AMPHOE_PIN"}, {"reason", "ตรวจหลักฐานแล้ว"}};
}

json move_out(const PlannedVisit& planned) {
    json script{{"kind", "move_out"},
                {"informant_role", "SELF"},
                {"movers", {planned.person.citizen_id}},
                {"date_moved", days_ago(2)},
                {"reason_code", "WORK"},
                {"destination_kind", planned.destination.empty() ? "UNKNOWN" : "HOUSE"},
                {"second_person", agreed_by_registrar()}};
    if (!planned.destination.empty()) {
        script["destination_house"] = planned.destination;
    }
    return script;
}

/// The head of the house comes with the notice of the person who moves in.
json move_in(const PlannedVisit& planned, const std::string& tr6_no) {
    return {{"kind", "move_in"},           {"tr6_no", tr6_no},
            {"head_consent", "CARD"},      {"head_id", planned.person.citizen_id},
            {"date_entered", days_ago(1)}, {"second_person", agreed_by_registrar()}};
}

json move_destination(const PlannedVisit& planned) {
    const auto& head = planned.destination_head;
    return {{"kind", "move_destination"},
            {"house_code", planned.destination},
            {"head_consent", "THAID"},
            {"head_id", head},
            {"head_consent_ref", "SIM-CONSENT-" + planned.destination + "-" + head.substr(head.size() - 4)},
            {"interview_code", "WORK"},
            {"interview_note", "ย้ายมาทำงานใกล้บ้าน"},
            {"second_person", agreed_by_registrar()}};
}

json house_number(const PlannedVisit& planned) {
    constexpr std::size_t kAboveTheOthers = 9000;
    json script{{"kind", "house_number"},
                {"variant", "new"},
                {"ccaatt", planned.house.ccaatt},
                {"land_document", "CHANOTE"},
                {"land_no", std::to_string(kAboveTheOthers + planned.place)},
                {"completed_date", days_ago(2)},
                {"evidence", {"LAND", "HEADMAN"}},
                {"house_no", std::to_string(kAboveTheOthers + planned.place)},
                {"second_person", agreed_by_registrar()}};
    if (!planned.house.moo.empty()) {
        script["moo"] = planned.house.moo;
    }
    return script;
}

json civil_script(const std::string& service, const PlannedVisit& planned, const std::string& tr6_no) {
    if (service == "move_out") {
        return move_out(planned);
    }
    if (service == "move_in") {
        return move_in(planned, tr6_no);
    }
    if (service == "move_destination") {
        return move_destination(planned);
    }
    if (service == "house_number") {
        return house_number(planned);
    }
    return {{"kind", "certified_copy"}, {"copy_kind", "TR14_1"},
            {"purpose", "สมัครงาน"},     {"copies", 1},
            {"checked", "yes"},         {"second_person", agreed_by_registrar()}};
}

}  // namespace

json script_of(const std::string& service, const PlannedVisit& planned, const std::string& tr6_no) {
    if (service == "thaid_enrolment") {
        return {{"kind", service}, {"phone", planned.phone}};
    }
    if (service == "tangrat_level2") {
        return {{"kind", service}, {"mode", "C"}};
    }
    if (service == "own_data.view") {
        return {{"kind", "own_data"}, {"purpose", "view"}};
    }
    if (service == "own_data.correction") {
        return {{"kind", "own_data"},
                {"purpose", "correction"},
                {"correction_field", "address"},
                {"correction_text", "ขอตรวจเลขที่บ้าน"}};
    }
    if (service == "card_intake") {
        return {{"kind", service}, {"reason", "DAMAGED"}};
    }
    if (service == "verify_only") {
        return {{"kind", service}, {"requester_id", "RP-0001"}, {"purpose", "proof_of_identity"}};
    }
    return civil_script(service, planned, tr6_no);
}

std::string services_named(const PlannedVisit& planned) {
    std::string name;
    for (const auto& service : planned.services) {
        name += (name.empty() ? "" : " + ") + service;
    }
    return name;
}

std::string kind_of(const std::string& service) {
    return service.substr(0, service.find('.'));
}

}  // namespace amphoe::testing
