#include "tests/core/workflows/identity/WithoutCardWorld.h"

namespace amphoe::workflows {

WithoutCardWorld::WithoutCardWorld() {
    person(kCitizen, {{"title", "นาย"},
                      {"first", "ทดสอบ"},
                      {"last", "ระบบบัตร"},
                      {"birth_date", "2530-01-14"},
                      {"father_name", "นายพ่อ"},
                      {"mother_name", "นางแม่"},
                      {"house_no", "99/1"},
                      {"house_code", "99010000017"}});
    person(kHead, {{"birth_date", "2500-01-01"}});
    person(kYoung, {{"birth_date", "2549-11-23"}});  // 20 tomorrow
    person(kDead, {{"status", "DECEASED"}});
    world.civil_register.knows(domain::RegisterKind::House, "99010000017", {{"head_id", kHead}});
    EXPECT_TRUE(journal.open());
}

WithoutCardWorld::~WithoutCardWorld() = default;

WithoutCardWorld::Sitting::Sitting(testing::FakeServices& world, const domain::Case& left)
    : journal(world.counter.store, world.counter.clock, world.counter.workstation, world.counter.officer),
      proof(world.counter.ports, journal),
      taken_up(resume_drafts(world.counter.store, journal, proof, left)),
      run(world.counter.ports, journal,
          *standard_services().make(domain::ServiceKind::CardIntake, world.ports, journal, proof)),
      opened(run.open({})) {}

WithoutCardWorld::Sitting::~Sitting() = default;

std::vector<std::string> WithoutCardWorld::asked(const ServiceRun& run) {
    std::vector<std::string> keys;
    const auto page = run.page();
    for (const auto& field : page->fields) {
        keys.push_back(field.key);
    }
    return keys;
}

std::unique_ptr<ServiceRun> WithoutCardWorld::begun(domain::CardAbsence why) {
    EXPECT_TRUE(proof.go_without_card(why));
    auto run = service(domain::ServiceKind::CardIntake);
    EXPECT_EQ(told(run->open({})), "ok");
    return run;
}

}  // namespace amphoe::workflows
