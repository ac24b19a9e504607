#include "tests/gui/presenters/ThaidBench.h"

#include "gui/presenters/EvidenceTexts.h"

namespace amphoe::testing {

ThaidBench::ThaidBench() {
    rules.token_screen_minutes = 0;  // one look after the visit
    person({});
    begin();
}

ThaidBench::~ThaidBench() = default;

void ThaidBench::person(const domain::Fields& changes) {
    const auto card = sample_card();
    domain::Fields known{{"citizen_id", kCitizen},      {"title", card.name_th.title},
                         {"first", card.name_th.first}, {"middle", card.name_th.middle},
                         {"last", card.name_th.last},   {"address", card.address.one_line()},
                         {"status", "ALIVE"},           {"nationality", "ไทย"},
                         {"house_code", "99010000017"}};
    for (const auto& [key, value] : changes) {
        known[key] = value;
    }
    civil_register.knows(domain::RegisterKind::Person, kCitizen, known);
}

std::string ThaidBench::sent(const char* key) const {
    const auto& fields = counter.sealer.last.fields;
    return fields.contains(key) ? fields.at(key) : "";
}

std::string ThaidBench::evidence() const {
    std::string all;
    for (const auto& line : gui::evidence_view(state().facts, counter.clock.now(), texts).lines) {
        all += line.title + "=" + line.value + "\n";
    }
    return all;
}

}  // namespace amphoe::testing
