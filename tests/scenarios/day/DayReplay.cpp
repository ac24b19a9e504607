#include "tests/scenarios/day/DayReplay.h"

#include <algorithm>
#include <chrono>
#include <thread>

#include "core/domain/PartialDate.h"
#include "tests/centre/register/RegisterLoader.h"

namespace amphoe::testing {
namespace {

using nlohmann::json;

constexpr const char* kOfficer = " --officer O-0001 --pin-env AMPHOE_PIN";
constexpr const char* kSecond = " --second-officer S-0001 --second-pin-env AMPHOE_PIN";
constexpr int kMostRounds = 90;

json script_of(const std::string& service, const PlannedVisit& planned) {
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
    return {{"kind", "certified_copy"},
            {"copy_kind", "TR14_1"},
            {"purpose", "สมัครงาน"},
            {"copies", 1},
            {"checked", "yes"},
            {"second_person", {{"id", "R-0001"}, {"pin_env", "AMPHOE_PIN"}, {"reason", "ตรวจหลักฐานแล้ว"}}}};
}

std::string named(const PlannedVisit& planned) {
    std::string name;
    for (const auto& service : planned.services) {
        name += (name.empty() ? "" : " + ") + service;
    }
    return name;
}

}  // namespace

DayReplay::DayReplay(int population) {
    if (population > 0) {
        centre::load_population(desk_.centre().service().database(), population);
    }
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
    json wanted{{"services", json::array()}};
    for (const auto& service : planned.services) {
        wanted["services"].push_back(script_of(service, planned));
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
    const auto registrar =
        desk_.ctl("officer add --id R-0001 --name-th ทะเบียน --name-en Registrar --role REGISTRAR --pin-env AMPHOE_PIN");
    expect(registrar.exit_code == 0, "officer add", registrar);
    const auto opened = desk_.ctl(std::string("day open") + kOfficer);
    expect(opened.exit_code == 0, "day open", opened);
}

void DayReplay::serve(const PlannedVisit& planned) {
    put_card(planned);
    if (planned.mishap != Mishap::None) {
        suffer(planned);
        put_card(planned);
    }
    const auto ran = visit(planned, next_fee(planned));
    // A slow line is no fault of the counter: the work is kept, and the centre must have accepted it in the evening.
    const bool kept = ran.answer.exit_code == 6;
    expect(ran.answer.exit_code == 0 || kept, "visit " + named(planned), ran.answer);
    if (!ran.answer.json.is_object() || (ran.answer.exit_code != 0 && !kept)) {
        return;
    }
    table_.done("visit " + named(planned), ran.milliseconds);
    if (kept) {
        table_.done("kept for the centre, " + ran.answer.failure(), ran.milliseconds);
    }
    expected_accepted_ += static_cast<int>(planned.services.size());
    note_fees(planned, ran.answer.json.at("documents"));
}

void DayReplay::suffer(const PlannedVisit& planned) {
    Ran ran;
    bool as_it_should = false;
    switch (planned.mishap) {
        case Mishap::CardPulled:
            desk_.pull_card();
            ran = visit(planned, {{"card", {{"wait_s", 1}}}});
            as_it_should = ran.answer.failure() == "CARD_ABSENT";
            break;
        case Mishap::CameraDark:
            ran = visit(
                planned,
                {{"camera",
                  {{"source", "file:" + TrainingDesk::demonstration("no-face.jpg").string()}, {"timeout_s", 2}}}});
            as_it_should = ran.answer.failure() == "FACE_TIMEOUT";
            break;
        case Mishap::Stranger:
            ran = visit(planned, json::object(), "stranger.avi");
            as_it_should = ran.answer.exit_code == 5;
            break;
        case Mishap::CentreAway:
            desk_.stop_centre();
            ran = visit(planned, {{"services", {{{"kind", "card_intake"}, {"reason", "DAMAGED"}}}}});
            // What was saved waits for the centre and is accepted later.
            as_it_should = ran.answer.exit_code == 6;
            if (as_it_should && ran.answer.json.at("outbox").at("queued") == 1) {
                ++expected_accepted_;
            }
            desk_.start_centre();
            break;
        case Mishap::PrinterAway:
            ran = visit(planned,
                        {{"services",
                          {{{"kind", "own_data"},
                            {"purpose", "correction"},
                            {"correction_field", "address"},
                            {"correction_text", "ตรวจชื่อ"}}}},
                         {"print", {{"to", "printer:no-such-queue"}}}},
                        "", "CUPS_SERVER=127.0.0.1:1 ");
            as_it_should = ran.answer.failure() == "PRINTER_MISSING" || ran.answer.exit_code == 0;
            expected_accepted_ += as_it_should ? 1 : 0;
            break;
        case Mishap::WrongPin:
            ran = visit(planned, json::object(), "", "AMPHOE_PIN=000000 ");
            as_it_should = ran.answer.failure() == "SIGN_IN_REFUSED";
            break;
        case Mishap::Killed: {
            const auto half = std::to_string(static_cast<double>(std::max(table_.median_visit(), 200L)) / 2000);
            ran = visit(planned, json::object(), "", "timeout -s KILL " + half + " ");
            as_it_should = ran.answer.exit_code == 137;
            break;
        }
        case Mishap::None:
            return;
    }
    expect(as_it_should, std::string("mishap ") + mishap_name(planned.mishap), ran.answer);
    table_.done(std::string("mishap ") + mishap_name(planned.mishap), ran.milliseconds);
    const auto audit = desk_.ctl("audit verify");
    expect(audit.exit_code == 0, std::string("audit log after ") + mishap_name(planned.mishap), audit);
}

/// What the script says of the money: every fifth pays by QR, every seventh is excused.
json DayReplay::next_fee(const PlannedVisit& planned) const {
    if (price_of(planned) == 0) {
        return json::object();
    }
    const auto next = receipts_ + 1;
    if (next % 7 == 0) {
        return {{"fee", {{"waive", {{"id", "S-0001"}, {"pin_env", "AMPHOE_PIN"}, {"reason", "ผู้มีรายได้น้อย"}}}}}};
    }
    return {{"fee", {{"method", next % 5 == 0 ? "QR" : "CASH"}}}};
}

void DayReplay::note_fees(const PlannedVisit& planned, const json& documents) {
    const auto receipt = std::find_if(documents.begin(), documents.end(),
                                      [](const auto& document) { return document.at("kind") == "receipt"; });
    if (price_of(planned) == 0 || receipt == documents.end()) {
        expect(price_of(planned) == 0, "no receipt for " + named(planned), {});
        return;
    }
    if (++receipts_ % 7 == 0) {
        ++waived_;
        return;
    }
    if (receipts_ % 9 == 0) {
        const std::string number = receipt->at("number");
        const auto voided = desk_.ctl("fee void " + number + kOfficer + kSecond + " --reason ออกผิดรายการ");
        expect(voided.exit_code == 0, "fee void", voided);
        ++voided_;
        return;
    }
    (receipts_ % 5 == 0 ? qr_ : cash_) += price_of(planned);
}

void DayReplay::empty_outbox() {
    for (int round = 0; round < kMostRounds; ++round) {
        const auto sent = desk_.ctl("sync now");
        if (sent.json.is_object() && sent.json.value("left", -1) == 0 && sent.json.at("notices").at("left") == 0) {
            return;
        }
        std::this_thread::sleep_for(std::chrono::seconds(2));
    }
}

void DayReplay::evening() {
    desk_.pull_card();
    close_day();
    empty_outbox();
    check_centre();
    table_.print();
    std::printf("receipts %d, voided %d, waived %d, cash %.2f, QR %.2f baht; cases accepted %d\n", receipts_, voided_,
                waived_, static_cast<double>(cash_) / 100, static_cast<double>(qr_) / 100, expected_accepted_);
}

void DayReplay::close_day() {
    const auto standing = desk_.ctl("day report");
    expect(standing.exit_code == 0, "day report", standing);
    const std::string close = "day close --officer S-0001 --pin-env AMPHOE_PIN --counted ";
    const auto off = desk_.ctl(close + std::to_string(cash_ + 100));
    expect(off.failure() == "REASON_MISSING", "a wrong count is not closed", off);
    const auto closed = desk_.ctl(close + std::to_string(cash_) + " --out " + (desk_.folder() / "day.pdf").string());
    expect(closed.exit_code == 0 && closed.json.value("balanced", false), "balanced day close", closed);
    if (closed.exit_code == 0) {
        const auto& cash = closed.json.at("cash");
        expect(cash.at("qr_satang") == qr_ && cash.at("waived") == waived_ &&
                   cash.at("voided").size() == static_cast<std::size_t>(voided_) &&
                   cash.at("receipts") == static_cast<std::size_t>(receipts_),
               "figures of the till", closed);
        std::printf("closed: %s, %d visits, %d referred, unfinished %zu, waiting for the centre %zu, afterwards %s\n",
                    closed.json.at("report_number").get<std::string>().c_str(), closed.json.at("visits").get<int>(),
                    closed.json.at("referred").get<int>(), closed.json.at("unfinished").size(),
                    closed.json.at("outbox").size(), closed.json.at("afterwards").dump().c_str());
    }
    const auto again = desk_.ctl(close + std::to_string(cash_));
    expect(again.failure() == "DAY_CLOSED", "a second close", again);
    const auto paper = desk_.ctl("document verify " + (desk_.folder() / "day.pdf").string());
    expect(paper.exit_code == 0, "signature of the daily report", paper);
}

void DayReplay::check_centre() {
    const auto outbox = desk_.ctl("outbox list");
    int open = 0;
    for (const auto* list : {"items", "notices"}) {
        for (const auto& item : outbox.json.at(list)) {
            open += item.at("state") == "accepted" ? 0 : 1;
        }
    }
    expect(open == 0, "an empty outbox", outbox);
    int accepted = 0;
    const auto listed = desk_.ctl("case list --state ACCEPTED --limit 5000");
    for (const auto& one : listed.json.at("cases")) {
        accepted += one.at("state") == "ACCEPTED" ? 1 : 0;
    }
    if (accepted != expected_accepted_) {
        table_.wrong("accepted cases: " + std::to_string(accepted) + ", expected " +
                     std::to_string(expected_accepted_));
    }
    const auto audit = desk_.ctl("audit verify");
    expect(audit.exit_code == 0, "a valid chain", audit);
    std::printf("audit log: %s", audit.output.c_str());
}

}  // namespace amphoe::testing
