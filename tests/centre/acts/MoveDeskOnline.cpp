// MoveDesk: a move somebody asked for with ThaID (domain.md W9).
#include <algorithm>

#include "tests/centre/acts/MoveDesk.h"
#include "tests/centre/acts/PartyNotices.h"
#include "tests/centre/acts/SourceOffice.h"
#include "tests/centre/register/RegisterAnswers.h"

namespace amphoe::centre {

using domain::RegisterKind;

ActVerdict MoveDesk::online_move() {
    auto* request = act_.book.open(RegisterKind::OnlineCase, act_.text("online_case"));
    const auto office = request == nullptr ? std::string{} : request->text("office");
    if (request == nullptr || (!office.empty() && office != act_.caller.office)) {
        return {"online_case.unknown"};
    }
    if (request->text("state") != "WAITING") {
        return {"online_case.closed"};
    }
    if (act_.text("decision") == "return") {
        if (act_.text("reason").empty()) {
            return {"reason.missing"};
        }
        request->set("state", "RETURNED");
        request->set("reason", act_.text("reason"));
        return {"", PartyNotices(act_, *request).returned(act_.text("reason"))};
    }
    return act_.text("decision") == "accept" ? accept_online(*request) : ActVerdict{"decision.invalid"};
}

ActVerdict MoveDesk::accept_online(RegisterPage& request) {
    auto* from = act_.house(request.text("house_code_from"));
    auto* house = act_.house(request.text("house_code"));
    if (from == nullptr) {
        return {"house.unknown"};
    }
    for (auto* one : {house, from}) {
        if (auto objection = rules_.house_objection(one); !objection.empty()) {
            return {objection};
        }
    }
    if (auto objection = rules_.online_objection(request, *house); !objection.empty()) {
        return {objection};
    }
    Movers movers;
    if (auto objection = find_movers(*from, lines_of(request.text("movers")), movers); !objection.empty()) {
        return {objection};
    }
    const auto number = write_notice(*from, movers, "USED", house->text("house_code"), request.text("date_moved"));
    leave(*from, movers);
    enter(*house, movers, address_line(*from));
    rules_.use_approval(request.text("head_consent_token"));
    tell_source_office(act_, number, *from, house->text("house_code"));
    request.set("state", "ACCEPTED");
    auto answer = PartyNotices(act_, request).accepted(act_.today());
    answer["effective_date"] = act_.today();
    return {"", std::move(answer)};
}

}  // namespace amphoe::centre
