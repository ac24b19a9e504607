// queue ticket, list, call, skip, park, transfer, no-show, serve, end, bookings; and the ticket of a visit script.
#include "tests/gui/console/VisitRunFixture.h"

namespace amphoe::testing {
namespace {

class QueueCommandsTest : public VisitRunFixture {
  protected:
    Ran queue(std::vector<std::string> words) {
        words.insert(words.begin(), "queue");
        for (const auto* more : {"--officer", "O-0001", "--pin-env", "AMPHOE_TEST_PIN"}) {
            words.emplace_back(more);
        }
        return run_json(words);
    }
    nlohmann::json ticket(std::vector<std::string> words) {
        words.insert(words.begin(), {"queue", "ticket"});
        const auto ran = run_json(words);
        EXPECT_EQ(ran.exit_code, 0) << ran.err << ran.out;
        return ran.json();
    }
    void book(const char* slot) {
        world_.bookings.booked = std::vector{ports::Booking{
            "B-9901-0001", "9901", domain::ServiceKind::CertifiedCopy, *support::from_iso8601(slot), "app",
            *domain::CitizenId::parse("1999900000013"), "นาย ทดสอบ ระบบบัตร", "0800000000", "booked"}};
    }
    std::vector<std::string> told() const {
        std::vector<std::string> states;
        for (const auto& message : world_.counter.sealer.all) {
            if (message.kind == "booking_state") {
                states.push_back(message.fields.at("state"));
            }
        }
        return states;
    }
};

TEST_F(QueueCommandsTest, AWalkInGetsATicketOfThePaperRoll) {
    const auto first = ticket({"--service", "move_in"});
    EXPECT_EQ(first.at("ticket").at("number"), "B001");
    EXPECT_EQ(first.at("ahead"), 0);
    EXPECT_EQ(first.at("paper").at("pdf"), nullptr);
    EXPECT_FALSE(world_.counter.renderer.last.fields.contains("estimate")) << "nobody is before it";
    const auto file = (folder_ / "ticket.pdf").string();
    const auto second = ticket({"--service", "move_out", "--out", file, "--print", "--printer", "roll"});
    EXPECT_EQ(second.at("ahead"), 1);
    EXPECT_EQ(second.at("estimate_minutes"), 10);
    EXPECT_TRUE(std::filesystem::exists(file));
    ASSERT_EQ(world_.printer.requests.size(), 1U);
    EXPECT_EQ(world_.printer.requests.front().printer, "roll");
    const auto& paper = world_.counter.renderer.last;
    EXPECT_EQ(paper.kind, domain::DocumentKind::QueueTicket);
    EXPECT_EQ(paper.fields.at("ticket"), "B002");
    EXPECT_EQ(paper.fields.at("ahead"), "1");
    EXPECT_EQ(paper.fields.at("estimate"), "10 นาที");
    EXPECT_FALSE(paper.fields.contains("booking_ref"));
}

TEST_F(QueueCommandsTest, ATimeOnALaterDayGoesToTheCentre) {
    const auto ahead = [this](const char* slot, const char* citizen = "1999900000013") {
        return queue({"book", "--service", "move_in", "--citizen", citizen, "--name", "นาย สมชาย ใจดี", "--phone",
                      "0812345678", "--slot", slot});
    };
    const auto booked = ahead("2026-11-24T09:00");
    EXPECT_EQ(booked.exit_code, 0) << booked.err << booked.out;
    EXPECT_EQ(booked.json().at("state"), "waiting_for_centre");
    ASSERT_EQ(world_.counter.sealer.all.size(), 1U);
    EXPECT_EQ(world_.counter.sealer.all.front().fields.at("booking_ref"), booked.json().at("booking_ref"));
    EXPECT_EQ(ahead("2026-11-22T14:00").failure(), "FIELD_INVALID") << "the same day";
    EXPECT_EQ(ahead("24.11.2026 09:00").exit_code, 2);
    EXPECT_EQ(ahead("2026-11-24T09:00", "1999900000014").failure(), "CITIZEN_NUMBER_INVALID");
    EXPECT_EQ(world_.counter.sealer.all.size(), 1U);
}

TEST_F(QueueCommandsTest, AJammedPrinterLeavesTheTicketStanding) {
    world_.printer.failure = domain::Failure{domain::FailureCode::PrinterJammed, ""};
    const auto ran = run_json({"queue", "ticket", "--service", "own_data", "--print"});
    EXPECT_EQ(ran.failure(), "PRINTER_JAMMED");
    EXPECT_EQ(run_json({"queue", "list"}).json().at("waiting"), 1);
}

TEST_F(QueueCommandsTest, ADayOfCalls) {
    for (int people = 0; people < 3; ++people) {
        ticket({"--service", "thaid_enrolment"});
    }
    ticket({"--service", "thaid_enrolment", "--lane", "elderly"});
    EXPECT_EQ(queue({"call"}).json().at("called").at("number"), "A004");
    EXPECT_EQ(queue({"serve", "A004"}).json().at("ticket").at("state"), "SERVING");
    EXPECT_EQ(queue({"end", "A004"}).json().at("ticket").at("state"), "SERVED");
    EXPECT_EQ(queue({"call"}).json().at("called").at("number"), "A001");
    EXPECT_EQ(queue({"call", "A001"}).json().at("called").at("calls"), 2);
    EXPECT_EQ(queue({"skip", "A001"}).json().at("ticket").at("state"), "WAITING");
    EXPECT_EQ(queue({"call"}).json().at("called").at("number"), "A002");
    EXPECT_EQ(queue({"park", "A002"}).json().at("ticket").at("state"), "PARKED");
    EXPECT_EQ(queue({"resume", "A002"}).json().at("ticket").at("state"), "WAITING");
    EXPECT_EQ(queue({"transfer", "A003", "--service", "card_intake"}).json().at("ticket").at("service"), "card_intake");
    EXPECT_EQ(queue({"no-show", "A003"}).json().at("ticket").at("state"), "NO_SHOW");
    const auto day = run_json({"queue", "list"}).json();
    EXPECT_EQ(day.at("waiting"), 2);
    EXPECT_EQ(day.at("served"), 1);
    EXPECT_EQ(day.at("tickets").at(0).at("number"), "A002");
    EXPECT_EQ(queue({"serve", "A009"}).failure(), "CASE_UNKNOWN");
    EXPECT_EQ(queue({"end", "A002"}).failure(), "STEP_OUT_OF_ORDER");
    EXPECT_EQ(run_json({"queue", "list", "--date", "2026-11-23"}).json().at("tickets").size(), 0U);
    EXPECT_EQ(run_json({"queue", "list", "--date", "today"}).exit_code, 2);
}

TEST_F(QueueCommandsTest, ATicketOfAnotherPersonIsServedOnlyWhenTheOfficerSaysSo) {
    ticket({"--service", "thaid_enrolment", "--citizen", "1999900000021"});
    ASSERT_EQ(queue({"call"}).json().at("called").at("number"), "A001");
    auto content = script();
    content["ticket"] = "A001";
    const auto refused = visit(content);
    EXPECT_EQ(refused.failure(), "FIELD_INVALID") << refused.err;
    EXPECT_EQ(outcomes(refused.json()).at("ticket_holder"), "failed");
    EXPECT_EQ(run_json({"queue", "list"}).json().at("tickets").at(0).at("state"), "WAITING") << "the other still waits";

    ASSERT_EQ(queue({"call"}).json().at("called").at("number"), "A001");
    content["ticket_for_another"] = true;
    EXPECT_EQ(visit(content).exit_code, 0);
    EXPECT_EQ(run_json({"queue", "list"}).json().at("tickets").at(0).at("state"), "SERVED");
}

TEST_F(QueueCommandsTest, NobodyWaitingIsAnAnswer) {
    const auto ran = queue({"call"});
    EXPECT_EQ(ran.exit_code, 0);
    EXPECT_EQ(ran.json().at("called"), nullptr);
}

TEST_F(QueueCommandsTest, WrongWordsAreRefused) {
    EXPECT_EQ(run_json({"queue", "ticket"}).failure(), "SERVICE_UNKNOWN");
    EXPECT_EQ(run_json({"queue", "ticket", "--service", "own_data", "--lane", "booked"}).exit_code, 2);
    EXPECT_EQ(run_json({"queue", "ticket", "--service", "own_data", "--citizen", "1234567890123"}).failure(),
              "CITIZEN_NUMBER_INVALID");
    EXPECT_EQ(run_json({"queue", "call"}).exit_code, 2) << "an officer calls";
    EXPECT_TRUE(world_.queue_book.days["2026-11-22"].empty());
}

TEST_F(QueueCommandsTest, ABookingIsTakenFoundByTheCardCalledAndServed) {
    book("2026-11-22T02:10:00Z");
    const auto taken = run_json({"queue", "bookings"}).json();
    EXPECT_EQ(taken.at("taken"), 1);
    ASSERT_EQ(taken.at("bookings").size(), 1U);
    EXPECT_EQ(taken.at("bookings").at(0).at("channel"), "app");
    const auto given = ticket({"--card"});
    EXPECT_EQ(given.at("ticket").at("number"), "C001");
    EXPECT_EQ(given.at("ticket").at("booking_ref"), "B-9901-0001");
    EXPECT_EQ(given.at("name_differs"), false);
    EXPECT_EQ(ticket({"--card"}).at("had_one"), true) << "the same person once more";
    ASSERT_EQ(queue({"call"}).json().at("called").at("number"), "C001");

    auto content = script();
    content["ticket"] = "C001";
    const auto visited = visit(content);
    EXPECT_EQ(visited.exit_code, 0) << visited.err;
    EXPECT_EQ(outcomes(visited.json()).at("ticket"), "ok");
    const auto served = run_json({"queue", "list"}).json().at("tickets").at(0);
    EXPECT_EQ(served.at("state"), "SERVED");
    EXPECT_EQ(served.at("visit_id"), visited.json().at("visit_id"));
    EXPECT_EQ(told(), (std::vector<std::string>{"CALLED", "SERVED"}));
}

TEST_F(QueueCommandsTest, WhoComesLateForABookingWaitsAsOthersDo) {
    book("2026-11-22T02:10:00Z");
    EXPECT_EQ(run_json({"queue", "bookings"}).json().at("taken"), 1);
    world_.counter.clock.advance(std::chrono::minutes(30));
    const auto given = ticket({"--citizen", "1999900000013"});
    EXPECT_EQ(given.at("late"), true);
    EXPECT_EQ(given.at("ticket").at("lane"), "none");
    EXPECT_EQ(given.at("ticket").at("service"), "certified_copy");
    EXPECT_EQ(told(), std::vector<std::string>{"NO_SHOW"});
}

TEST_F(QueueCommandsTest, AnotherNameOnTheCardIsSaid) {
    book("2026-11-22T02:10:00Z");
    world_.bookings.booked->front().name_th = "นาง สมใจ อื่น";
    (void)run_json({"queue", "bookings"});
    EXPECT_EQ(ticket({"--card"}).at("name_differs"), true);
}

TEST_F(QueueCommandsTest, AVisitWithATicketNobodyCalledIsStopped) {
    ticket({"--service", "thaid_enrolment"});
    auto content = script();
    content["ticket"] = "A001";
    const auto visited = visit(content);
    EXPECT_EQ(visited.failure(), "STEP_OUT_OF_ORDER");
    EXPECT_EQ(run_json({"queue", "list"}).json().at("waiting"), 1);
    EXPECT_TRUE(closed());
}

}  // namespace
}  // namespace amphoe::testing
