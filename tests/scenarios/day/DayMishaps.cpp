// The parts of DayReplay about what goes wrong during the day.
#include <algorithm>
#include <fstream>

#include "tests/scenarios/day/DayReplay.h"
#include "tests/scenarios/day/VisitScripts.h"

namespace amphoe::testing {

using nlohmann::json;

bool DayReplay::suffer(const PlannedVisit& planned) {
    bool all_saved = false;
    const auto ran = planned.mishap == Mishap::CentreAway    ? centre_away(planned)
                     : planned.mishap == Mishap::AnswerLost  ? answer_lost(planned)
                     : planned.mishap == Mishap::PrinterAway ? printer_away(planned)
                     : planned.mishap == Mishap::Killed      ? killed(planned, all_saved)
                                                             : suffer_at_the_desk(planned);
    expect(ran.as_it_should, std::string("mishap ") + mishap_name(planned.mishap), ran.answer);
    table_.done(std::string("mishap ") + mishap_name(planned.mishap), ran.milliseconds);
    const auto audit = desk_.ctl("audit verify");
    expect(audit.exit_code == 0, std::string("audit log after ") + mishap_name(planned.mishap), audit);
    return all_saved;
}

DayReplay::Ran DayReplay::suffer_at_the_desk(const PlannedVisit& planned) {
    Ran ran;
    if (planned.mishap == Mishap::CardPulled) {
        desk_.pull_card();
        ran = visit(planned, {{"card", {{"wait_s", 1}}}});
        ran.as_it_should = ran.answer.failure() == "CARD_ABSENT";
    } else if (planned.mishap == Mishap::CameraDark) {
        const auto nobody = "file:" + TrainingDesk::demonstration("no-face.jpg").string();
        ran = visit(planned, {{"camera", {{"source", nobody}, {"timeout_s", 2}}}});
        ran.as_it_should = ran.answer.failure() == "FACE_TIMEOUT";
    } else if (planned.mishap == Mishap::Stranger) {
        ran = visit(planned, json::object(), "stranger.avi");
        ran.as_it_should = ran.answer.exit_code == 5;
    } else {
        ran = visit(planned, json::object(), "", "AMPHOE_PIN=000000 ");
        ran.as_it_should = ran.answer.failure() == "SIGN_IN_REFUSED";
    }
    return ran;
}

/// What was saved waits for the centre and is accepted later.
DayReplay::Ran DayReplay::centre_away(const PlannedVisit& planned) {
    desk_.stop_centre();
    auto ran = visit(planned, {{"services", {{{"kind", "card_intake"}, {"reason", "DAMAGED"}}}}});
    ran.as_it_should = ran.answer.exit_code == 6 && ran.answer.json.at("outbox").at("queued") == 1;
    expected_.acts["card_intake"] += ran.as_it_should ? 1 : 0;
    desk_.start_centre();
    return ran;
}

/// The act is committed at the centre and nobody here knows. It is sent again under its id and must not count twice.
DayReplay::Ran DayReplay::answer_lost(const PlannedVisit& planned) {
    const auto faults = desk_.folder() / "centre" / "faults.json";
    std::ofstream(faults) << json{{"cut_after_commit", true}, {"path_prefix", "/v1/messages"}}.dump();
    auto ran = visit(planned, {{"services", {script_of("own_data.correction", planned, "")}}});
    std::filesystem::remove(faults);
    ran.as_it_should = ran.answer.exit_code == 6;
    ++expected_.acts["own_data"];
    return ran;
}

/// A look at the own data on paper: it is kept, and printed when the printer is there again.
DayReplay::Ran DayReplay::printer_away(const PlannedVisit& planned) {
    auto ran = visit(planned,
                     {{"services", {{{"kind", "own_data"}, {"purpose", "view"}, {"print_view", "yes"}}}},
                      {"print", {{"to", "printer:no-such-queue"}}}},
                     "", "CUPS_SERVER=127.0.0.1:1 ");
    ++expected_.acts["own_data"];
    const auto& answer = ran.answer;
    const bool refused = answer.failure() == "PRINTER_MISSING" || answer.failure() == "PRINT_SERVICE_MISSING";
    ran.as_it_should = refused && answer.json.at("documents").size() == 1 &&
                       print_kept_paper(answer.json.at("documents").at(0).at("number"));
    return ran;
}

bool DayReplay::print_kept_paper(const std::string& number) {
    const auto state_of = [&] {
        const auto listed = desk_.ctl("document list");
        for (const auto& paper : listed.json.at("papers")) {
            if (paper.at("number") == number) {
                return paper.at("state").get<std::string>();
            }
        }
        return std::string("not listed");
    };
    const auto due = state_of();
    if (due == "printed" || due == "not listed") {
        table_.wrong("the paper that was not printed is " + due);
        return false;
    }
    const auto folder = (desk_.folder() / "later").string();
    const auto printed = desk_.ctl("document print-paper " + number + " --printer file:" + folder + kCounterOfficer);
    const auto confirmed = desk_.ctl("document confirm-print " + number + " --answer correct" + kCounterOfficer);
    expect(printed.exit_code == 0, "the paper printed later", printed);
    expect(confirmed.exit_code == 0, "its sheet confirmed", confirmed);
    ++papers_late_;
    return state_of() == "printed";
}

/// A power cut. What was saved before it is neither lost nor done again; the rest is.
DayReplay::Ran DayReplay::killed(const PlannedVisit& planned, bool& all_saved) {
    const auto before = outbox_kinds();
    const auto half = std::to_string(static_cast<double>(std::max(table_.median_visit(), 200L)) / 2000);
    auto ran = visit(planned, json::object(), "", "timeout -s KILL " + half + " ");
    ran.as_it_should = ran.answer.exit_code == 137;
    std::size_t saved = 0;
    for (const auto& [kind, count] : outbox_kinds()) {
        const auto known = before.find(kind);
        const auto more = count - (known == before.end() ? 0 : known->second);
        expected_.acts[kind] += more;
        saved += static_cast<std::size_t>(more);
    }
    // All acts of a visit are sealed in one step.
    all_saved = saved == planned.services.size();
    if (saved != 0 && !all_saved) {
        table_.wrong("a visit cut in the middle saved " + std::to_string(saved) + " of " +
                     std::to_string(planned.services.size()) + " acts");
    }
    return ran;
}

std::map<std::string, int> DayReplay::outbox_kinds() {
    std::map<std::string, int> kinds;
    const auto listed = desk_.ctl("outbox list");
    for (const auto& item : listed.json.at("items")) {
        if (const std::string kind = item.at("kind"); kind != "fee_receipt") {
            ++kinds[kind];
        }
    }
    return kinds;
}

}  // namespace amphoe::testing
