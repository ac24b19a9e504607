// One counter of fakes at which a service of the catalogue is opened and walked page by page.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "core/workflows/IdentityProof.h"
#include "core/workflows/ServiceCatalogue.h"
#include "tests/support/FakeServices.h"

namespace amphoe::workflows {

/// A way through a service: what the register knows and one good answer for every page that is asked.
struct FormPath {
    std::string name;
    domain::ServiceKind kind{};
    std::map<std::string, domain::Fields> answers;  ///< step -> fields
    std::function<void(testing::FakeServices&)> prepare = [](testing::FakeServices&) {};
    std::optional<domain::CardAbsence> without_card{};
    bool offline = false;
};

/// Together they ask every page of every service.
const std::vector<FormPath>& form_paths();

class FormDesk {
  public:
    explicit FormDesk(const FormPath& path);

    using Look = std::function<void(FormDesk&, const domain::FormPage&)>;
    /// Looks at each page and then answers it; `changed` takes the place of the good answers of its step. A page
    /// without an answer in the path fails the test: whoever adds a page adds its row.
    void walk(const Look& look, const std::string& step = {}, const domain::Fields& changed = {});

    domain::Fields good(const std::string& step) const { return path_.answers.at(step); }
    domain::Result<domain::Done> enter(const domain::Fields& answers) { return service_->enter(answers, {}); }
    std::string step() const;
    std::size_t saved() const { return world.counter.store.events.size(); }
    /// What the store kept of that field of that step; "" when it is not there.
    std::string kept(const std::string& step, const std::string& key) const;

    testing::FakeServices world;

  private:
    const FormPath& path_;
    VisitJournal journal_{world.counter.store, world.counter.clock, world.counter.workstation, world.counter.officer};
    IdentityProof proof_{world.counter.ports, journal_};
    std::unique_ptr<CounterService> service_;
};

}  // namespace amphoe::workflows
