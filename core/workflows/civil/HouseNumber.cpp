#include "core/workflows/civil/HouseNumber.h"

#include <algorithm>

#include "core/domain/HouseCode.h"
#include "core/domain/LegalDays.h"
#include "core/workflows/FormAnswers.h"
#include "core/workflows/HouseNumberClock.h"
#include "core/workflows/RegisterText.h"
#include "core/workflows/civil/DelegationCheck.h"
#include "core/workflows/civil/HouseDivision.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Fields;
using domain::Result;

namespace {

/// Thailand with its waters, in degrees.
constexpr double kSouth = 5.0;
constexpr double kNorth = 21.0;
constexpr double kWest = 97.0;
constexpr double kEast = 106.0;
constexpr int kMostStoreys = 200;
int number_of(const Fields& fields, const char* key) {
    return std::atoi(answer_at(fields, key).c_str());
}

/// As house numbers are written; what is no number stays as it was typed.
std::vector<std::string> neighbour_numbers(const std::string& lines) {
    auto numbers = list_of(lines);
    for (auto& number : numbers) {
        number = domain::read_house_number(number).value_or(number);
    }
    return numbers;
}

}  // namespace

HouseNumber::HouseNumber(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof)
    : FormService(ports, journal, proof, domain::ServiceKind::HouseNumber) {
    add_page([this] { return request_page(); },
             [this](const Fields& answers, auto) {
                 given_.clear();
                 late_.clear();
                 evidence_taken_ = false;
                 // A draft that is taken up again does not start the law's clock anew.
                 requested_ = record().id.empty() ? today() : support::bangkok_date(record().opened_at);
                 owner_id_ = answer_at(answers, "requester_role") == "OWNER" ? requester_id() : "";
                 return keep(answers);
             });
    add_page([this] { return delegation_page(); },
             [this](const Fields& answers, auto stop) { return take_delegation(answers, stop); });
    add_page([this] { return existing_page(); },
             [this](const Fields& answers, auto stop) { return take_existing(answers, stop); });
    add_page([this] { return site_page(); }, [this](const Fields& answers, auto) { return take_site(answers); });
    add_page([this] { return building_page(); },
             [this](const Fields& answers, auto) { return take_building(answers); });
    add_page([this] { return late_page(ports_.rules.house_notice_days, days_late(), fine()); },
             [this](const Fields& answers, auto) {
                 late_.take(answers, fine());
                 return Result<Done>(Done{});
             });
    add_page([this] { return evidence_page(); },
             [this](const Fields& answers, auto) { return take_evidence(answers); });
    add_page([this] { return number_page(); }, [this](const Fields& answers, auto) { return take_number(answers); });
}

bool HouseNumber::is(const char* variant) const {
    return answer_at(given_, "variant") == variant;
}

bool HouseNumber::delegated() const {
    return answer_at(given_, "requester_role") == "DELEGATE";
}

std::string HouseNumber::due_date() const {
    const auto from = requested_.empty() ? today() : requested_;
    return domain::LegalDays(ports_.rules.holidays).last_day(from, days_allowed()).value_or("");
}

int HouseNumber::days_allowed() const {
    return house_number_days(ports_.rules, ports_.counter.workstation.rcode);
}

int HouseNumber::days_late() const {
    const auto event = answer_at(given_, is("demolish") ? "demolished_date" : "completed_date");
    return event.empty() ? 0
                         : domain::LegalDays(ports_.rules.holidays)
                               .days_late(event, ports_.rules.house_notice_days, requested_)
                               .value_or(0);
}

std::optional<domain::Fee> HouseNumber::fine() const {
    const auto area = requester() != nullptr ? requester()->text("ccaatt") : std::string{};
    return notice_fine(ports_.rules, kHouseFine, today(), fee_areas(ports_.counter.workstation.rcode, area));
}

Result<Done> HouseNumber::keep(Fields answers) {
    for (auto& [key, value] : answers) {
        given_[key] = std::move(value);
    }
    return Done{};
}

Result<Done> HouseNumber::take_site(const Fields& answers) {
    const auto area = domain::read_area_code(answer_at(answers, "ccaatt"));
    const auto moo = domain::read_moo(answer_at(answers, "moo"));
    if (!area || !moo) {
        return invalid_field(area ? "moo" : "ccaatt", area ? "must be 1 to 3 digits" : "must be 6 digits of an area");
    }
    if (auto known = check_area(*area); !known) {
        return known;
    }
    if (auto there = check_same_village(*area, *moo); !there) {
        return there;
    }
    auto checked = answers;
    checked["ccaatt"] = *area;
    checked["moo"] = *moo;
    const auto latitude = answer_at(answers, "latitude");
    const auto longitude = answer_at(answers, "longitude");
    if (latitude.empty() != longitude.empty()) {
        return invalid_field(latitude.empty() ? "latitude" : "longitude", "is missing");
    }
    const auto north = domain::read_degrees(latitude, kSouth, kNorth);
    const auto east = domain::read_degrees(longitude, kWest, kEast);
    if (!latitude.empty() && (!north || !east)) {
        return invalid_field(north ? "longitude" : "latitude", "must be degrees with at most 6 decimals, in Thailand");
    }
    checked["latitude"] = north.value_or("");
    checked["longitude"] = east.value_or("");
    checked["neighbours"] = lines_of(neighbour_numbers(answer_at(answers, "neighbours")));
    return keep(std::move(checked));
}

Result<Done> HouseNumber::check_area(const std::string& code) const {
    const auto& table = ports_.rules.areas;
    const auto* area = table.find(code);
    // A table without areas says nothing about any code; the loader never gives one.
    if (table.areas.empty() || (area != nullptr && (area->ended.empty() || today() < area->ended))) {
        return Done{};
    }
    return invalid_field(
        "ccaatt", area == nullptr ? code + " is not in the table of areas" : code + " is an area of former times");
}

Result<Done> HouseNumber::take_building(const Fields& answers) {
    const int storeys = number_of(answers, "storeys");
    if (storeys < 1 || storeys > kMostStoreys) {
        return invalid_field("storeys", "must be 1 to 200");
    }
    const auto completed = answer_at(answers, "completed_date");
    const bool building = answer_at(answers, "under_construction") == "yes";
    if (building == !completed.empty()) {
        return invalid_field("completed_date", building ? "a house under construction is not completed" : "is missing");
    }
    if (completed > today()) {
        return invalid_field("completed_date", "is in the future");
    }
    const auto permit_date = answer_at(answers, "permit_date");
    if (answer_at(answers, "permit_no").empty() != permit_date.empty()) {
        return invalid_field(permit_date.empty() ? "permit_date" : "permit_no", "is missing");
    }
    if (permit_date > today()) {
        return invalid_field("permit_date", "is in the future");
    }
    late_.clear();
    return keep(answers);
}

Result<Done> HouseNumber::take_evidence(const Fields& answers) {
    const auto given = list_of(answer_at(answers, "evidence"));
    const auto brought = [&](const std::string& code) { return std::ranges::find(given, code) != given.end(); };
    const auto& list = ports_.rules.house_evidence;
    for (const auto& need : list.needs) {
        if (!need.variants.contains(answer_at(given_, "variant")) || !holds(need.when) ||
            std::ranges::any_of(need.one_of, brought)) {
            continue;
        }
        std::string names;
        for (const auto& code : need.one_of) {
            names += (names.empty() ? "" : " / ") + list.find(code)->title_th;
        }
        return invalid_field("evidence", "one of these papers is needed: " + names);
    }
    evidence_taken_ = true;
    return keep(answers);
}

bool HouseNumber::holds(domain::EvidenceCase when) const {
    const bool permit = !answer_at(given_, "permit_no").empty();
    switch (when) {
        case domain::EvidenceCase::Always:
            return true;
        case domain::EvidenceCase::WithPermit:
            return permit;
        case domain::EvidenceCase::WithoutPermit:
            return !permit;
        case domain::EvidenceCase::OutsideLocalOffice:
            return !is_local_office(ports_.rules, ports_.counter.workstation.rcode);
        case domain::EvidenceCase::Delegated:
            return delegated();
    }
    return true;
}

Result<Done> HouseNumber::take_part_numbers(const Fields& answers) {
    auto taken = list_of(answer_at(given_, "neighbours"));
    if (house_) {
        taken.push_back(house_->record().text("house_no"));
    }
    const auto wanted = new_houses(answer_at(given_, "parts"), answer_at(given_, "origin_stays") == "yes");
    auto numbers = read_part_numbers(answer_at(answers, "part_numbers"), *wanted, taken);
    return numbers ? keep({{"part_numbers", std::move(*numbers)}}) : Result<Done>(numbers.error());
}

Result<Done> HouseNumber::take_number(const Fields& answers) {
    if (is("split")) {
        return take_part_numbers(answers);
    }
    const auto number = domain::read_house_number(answer_at(answers, "house_no"));
    if (!number) {
        return invalid_field("house_no", "must be digits with / and at most one Thai letter at the end");
    }
    const auto neighbours = list_of(answer_at(given_, "neighbours"));
    if (std::find(neighbours.begin(), neighbours.end(), *number) != neighbours.end()) {
        return invalid_field("house_no", "is a neighbour's number");
    }
    return keep({{"house_no", *number}});
}

std::optional<domain::ApprovalNeed> HouseNumber::approval_need() const {
    return domain::ApprovalNeed{
        {domain::Role::Registrar}, "นายทะเบียนอนุมัติและออกเลขที่บ้าน", "The registrar releases the house number"};
}

Fields HouseNumber::act() const {
    auto act = given_;
    for (const auto* key : {"requester_role", "delegation_kind", "delegation_ref", "principal_id", "letter_date",
                            "names_act", "original_seen", "until"}) {
        act.erase(key);
    }
    if (delegated()) {
        act.merge(delegation_of_act(given_));
    }
    act["owner_id"] = owner_id_;
    if (delegated()) {
        act["delegate_id"] = requester_id();
    }
    std::erase_if(act, [](const auto& field) { return field.second.empty(); });
    act["due_date"] = due_date();
    act["days_late"] = std::to_string(days_late());
    late_.add_to(act);
    return act;
}

ChangedRecord HouseNumber::changed() const {
    return house_ ? ChangedRecord{"house/" + house_->code(), house_->record().version} : ChangedRecord{};
}

}  // namespace amphoe::workflows
