#include "tests/scenarios/day/DayReplay.h"

#include <algorithm>
#include <chrono>

#include "core/domain/PartialDate.h"
#include "tests/centre/register/RegisterLoader.h"
#include "tests/scenarios/day/VisitScripts.h"

namespace amphoe::testing {

using nlohmann::json;

namespace {

constexpr const char* kOffice = "9901";
constexpr const char* kSecond = " --second-officer S-0001 --second-pin-env AMPHOE_PIN";
constexpr const char* kElderlyBefore = "1966";

}  // namespace

DayReplay::DayReplay(int population) {
    auto& database = desk_.centre().service().database();
    if (population > 0) {
        centre::load_population(database, population);
    }
    before_ = read_centre_books(database, kOffice);
}

void DayReplay::expect(bool held, const std::string& what, const ConsoleAnswer& answer) {
    if (!held) {
        table_.wrong(what + "  exit " + std::to_string(answer.exit_code) + "  " + answer.failure() + "  " +
                     answer.output.substr(0, 1200));
    }
}

void DayReplay::put_card(const PlannedVisit& planned) {
    const auto& person = planned.person;
    const auto& house = planned.house;
    const auto year = std::to_string(domain::PartialDate::from_iso(person.birth_date)->buddhist_year());
    json address{{"house", house.house_no},
                 {"tambon", "ตำบล" + house.tambon},
                 {"amphoe", "อำเภอ" + house.amphoe},
                 {"province", "จังหวัด" + house.province}};
    if (!house.moo.empty()) {
        address["moo"] = "หมู่ที่ " + house.moo;
    }
    desk_.insert_card_with(
        {{"citizen_id", person.citizen_id},
         {"name_th", {{"title", person.title}, {"first", person.first}, {"middle", ""}, {"last", person.last}}},
         {"birth_date", year + person.birth_date.substr(5, 2) + person.birth_date.substr(8, 2)},
         {"sex", person.male ? "male" : "female"},
         {"address", address}},
        planned.other_face ? "person-b-card.jpg" : "person-a-card.jpg");
}

DayReplay::Ran DayReplay::visit(const PlannedVisit& planned, const json& changes, const std::string& film,
                                const std::string& before) {
    const auto notice = notices_.find(planned.notice_of);
    json wanted{{"services", json::array()}};
    for (const auto& service : planned.services) {
        wanted["services"].push_back(script_of(service, planned, notice == notices_.end() ? "" : notice->second));
    }
    wanted.update(changes);
    const auto begun = std::chrono::steady_clock::now();
    auto answer = desk_.visit(!film.empty()        ? film
                              : planned.other_face ? "person-b.avi"
                                                   : "person-a.avi",
                              wanted, before);
    const auto took = std::chrono::steady_clock::now() - begun;
    return {std::move(answer), static_cast<long>(std::chrono::duration_cast<std::chrono::milliseconds>(took).count())};
}

void DayReplay::morning() {
    const auto opened = desk_.ctl(std::string("day open") + kCounterOfficer);
    expect(opened.exit_code == 0, "day open", opened);
}

/// Somebody took a number and left.
void DayReplay::call_nobody() {
    const auto given = desk_.ctl("queue ticket --service certified_copy");
    const auto called = desk_.ctl(std::string("queue call") + kCounterOfficer);
    expect(called.exit_code == 0 && called.json.at("called") != nullptr, "queue call", called);
    if (given.exit_code != 0 || called.exit_code != 0) {
        return;
    }
    const std::string number = given.json.at("ticket").at("number");
    expect(called.json.at("called").at("number") == number, "the ticket that waits is called", called);
    const auto marked = desk_.ctl("queue no-show " + number + kCounterOfficer);
    expect(marked.exit_code == 0 && marked.json.at("ticket").at("state") == "NO_SHOW", "queue no-show", marked);
    ++tickets_;
    ++no_shows_;
}

void DayReplay::call_ticket(const PlannedVisit& planned) {
    const auto lane = planned.person.birth_date < kElderlyBefore ? " --lane elderly" : "";
    const auto given = desk_.ctl("queue ticket --citizen " + planned.person.citizen_id + " --service " +
                                 kind_of(planned.services.front()) + lane);
    expect(given.exit_code == 0, "queue ticket", given);
    const auto called = desk_.ctl(std::string("queue call") + kCounterOfficer);
    ticket_.clear();
    if (given.exit_code != 0 || called.exit_code != 0) {
        expect(false, "queue call", called);
        return;
    }
    ticket_ = given.json.at("ticket").at("number");
    ++tickets_;
    expect(called.json.at("called").at("number") == ticket_, "the ticket that waits is called", called);
}

void DayReplay::serve(const PlannedVisit& planned) {
    if (planned.nobody_before) {
        call_nobody();
    }
    call_ticket(planned);
    put_card(planned);
    if (planned.mishap != Mishap::None) {
        if (suffer(planned)) {
            const auto ended = desk_.ctl("queue serve " + ticket_ + kCounterOfficer).exit_code == 0
                                   ? desk_.ctl("queue end " + ticket_ + kCounterOfficer)
                                   : ConsoleAnswer{};
            expect(ended.exit_code == 0, "queue end", ended);
            return;
        }
        put_card(planned);
    }
    auto changes = next_fee(planned);
    changes["ticket"] = ticket_;
    const auto ran = visit(planned, changes);
    // A slow line is no fault of the counter: the work is kept, and the centre must have accepted it in the evening.
    const bool kept = ran.answer.exit_code == 6;
    expect(ran.answer.exit_code == 0 || kept, "visit " + services_named(planned), ran.answer);
    if (ran.answer.json.is_object() && (ran.answer.exit_code == 0 || kept)) {
        note_served(planned, ran, kept);
    }
}

void DayReplay::note_served(const PlannedVisit& planned, const Ran& ran, bool kept) {
    table_.done("visit " + services_named(planned), ran.milliseconds);
    if (kept) {
        table_.done("kept for the centre, " + ran.answer.failure(), ran.milliseconds);
    }
    for (const auto& service : planned.services) {
        ++expected_.acts[kind_of(service)];
    }
    note_moves(planned, ran.answer.json.at("cases"));
    note_fees(planned, ran.answer.json.at("documents"));
}

void DayReplay::note_moves(const PlannedVisit& planned, const json& cases) {
    const auto& service = planned.services.front();
    if (service == "move_out") {
        const auto number = cases.at(0).value("answer", json::object()).value("tr6_no", "");
        notices_[planned.place] = number;
        movers_of_[planned.place] = planned.person.citizen_id;
        expected_.houses[planned.person.citizen_id] = "";
        ++expected_.open_notices;
    } else if (service == "move_in") {
        expected_.houses[movers_of_[planned.notice_of]] = planned.house.house_code;
        --expected_.open_notices;
    } else if (service == "move_destination") {
        expected_.houses[planned.person.citizen_id] = planned.destination;
    } else if (service == "house_number") {
        ++expected_.new_houses;
    }
}

/// What the script says of the money: every fifth pays by QR, every seventh is excused.
json DayReplay::next_fee(const PlannedVisit& planned) const {
    if (price_of(planned) == 0) {
        return json::object();
    }
    const auto next = receipts_ + 1;
    if (next % 7 == 2) {
        return {{"fee", {{"waive", {{"id", "S-0001"}, {"pin_env", "AMPHOE_PIN"}, {"reason", "ผู้มีรายได้น้อย"}}}}}};
    }
    return {{"fee", {{"method", next % 5 == 4 ? "QR" : "CASH"}}}};
}

/// Every ninth receipt is void again the same day; its number stays.
void DayReplay::note_fees(const PlannedVisit& planned, const json& documents) {
    if (price_of(planned) == 0) {
        return;
    }
    const auto receipt = std::find_if(documents.begin(), documents.end(),
                                      [](const auto& document) { return document.at("kind") == "receipt"; });
    if (receipt == documents.end()) {
        table_.wrong("no receipt for " + services_named(planned));
        return;
    }
    ++receipts_;
    if (receipts_ % 7 == 2) {
        ++waived_;
    } else if (receipts_ % 9 == 3) {
        const std::string number = receipt->at("number");
        const auto voided = desk_.ctl("fee void " + number + kCounterOfficer + kSecond + " --reason ออกผิดรายการ");
        expect(voided.exit_code == 0, "fee void", voided);
        ++voided_;
    } else {
        (receipts_ % 5 == 4 ? qr_ : cash_) += price_of(planned);
    }
}

}  // namespace amphoe::testing
