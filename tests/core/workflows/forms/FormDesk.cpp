#include "tests/core/workflows/forms/FormDesk.h"

namespace amphoe::workflows {

FormDesk::FormDesk(const FormPath& path) : path_(path) {
    path_.prepare(world);
    EXPECT_TRUE(journal_.open());
    if (path_.without_card) {
        EXPECT_TRUE(proof_.go_without_card(*path_.without_card));
    } else {
        EXPECT_TRUE(proof_.record_consent(true, domain::LegalBasis::ConsentSection26));
        EXPECT_TRUE(proof_.read_card({}, {}, {}));
        EXPECT_TRUE(proof_.check_card_status({}));
        EXPECT_TRUE(proof_.compare_face(testing::grey_faces()));
        EXPECT_TRUE(proof_.record_officer_look(true));
    }
    if (path_.offline) {
        world.civil_register.every_failure = domain::Failure{domain::FailureCode::CentreUnreachable, ""};
    }
    service_ = *standard_services().make(path_.kind, world.ports, journal_, proof_);
    EXPECT_TRUE(service_->open({})) << path_.name;
}

std::string FormDesk::step() const {
    const auto page = service_->page();
    return page ? page->step : std::string{};
}

std::string FormDesk::kept(const std::string& step, const std::string& key) const {
    std::string text;
    for (const auto& event : world.counter.store.events) {
        const auto named = event.fields.find("step");
        const bool here = named != event.fields.end() && named->second == step;
        if (here && event.fields.contains(key)) {
            text = event.fields.at(key);
        }
    }
    return text;
}

void FormDesk::walk(const Look& look, const std::string& step, const domain::Fields& changed) {
    while (const auto page = service_->page()) {
        ASSERT_TRUE(path_.answers.contains(page->step)) << path_.name << " has no answers for the page " << page->step;
        look(*this, *page);
        const auto& answers = page->step == step ? changed : path_.answers.at(page->step);
        const auto taken = enter(answers);
        ASSERT_TRUE(taken) << path_.name << ' ' << page->step << ": " << taken.error().detail;
    }
}

}  // namespace amphoe::workflows
