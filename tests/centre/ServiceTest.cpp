#include "tests/centre/Service.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/domain/CitizenId.h"

#include "tests/centre/TestWorkstation.h"

namespace amphoe::centre {
namespace {

class ServiceTest : public ::testing::Test {
  protected:
    CentreAnswer ask(const CentreRequest& request, Listener listener = Listener::Service) {
        return service.handle(request, listener, {});
    }
    std::string card_code(const std::string& citizen_id, const std::string& request_no = "99990001") {
        const nlohmann::json question{
            {"card_version", "0003"}, {"citizen_id", citizen_id}, {"photo_no", ""}, {"request_no", request_no}};
        const auto answer = ask(workstation.post("/v1/cards/status", question.dump()));
        const auto value = nlohmann::json::parse(answer.body);
        return answer.status == 200 ? value.at("code").get<std::string>() : std::to_string(answer.status);
    }
    testing::TemporaryFolder folder;
    Service service{folder.path()};
    TestWorkstation workstation{service, "WS-1001-01"};
};

TEST_F(ServiceTest, UnregisteredCertificateIsRefusedOnEveryServicePath) {
    for (const auto* path : {"/v1/status", "/v1/messages/019aa8f1-2c00-7000-8000-000000000001/receipt"}) {
        const auto answer = ask({"GET", path, "", {}, std::string(64, '0')});
        EXPECT_EQ(answer.status, 403) << path;
        EXPECT_EQ(sync::problem_code(answer.body), "workstation.unknown");
    }
}

TEST_F(ServiceTest, ProvisioningListenerServesNothingElse) {
    EXPECT_EQ(ask(workstation.get("/v1/status"), Listener::Provisioning).status, 404);
    EXPECT_EQ(ask(provisioning_request("token", *sync::new_private_key()), Listener::Service).status, 404);
}

TEST_F(ServiceTest, ProblemsHaveTheFormOfRfc9457) {
    const auto answer = ask(workstation.get("/v1/nothing"));
    const auto problem = nlohmann::json::parse(answer.body);

    EXPECT_EQ(answer.content_type, "application/problem+json");
    EXPECT_EQ(problem.at("status"), 404);
    EXPECT_EQ(problem.at("type"), "urn:amphoe:problem:path.unknown");
    EXPECT_EQ(problem.at("code"), "path.unknown");
    EXPECT_TRUE(problem.at("title").is_string());
}

TEST_F(ServiceTest, OtherMethodsAreToldWhatIsAllowed) {
    const auto answer = ask({"DELETE", "/v1/status", "", {}, workstation.fingerprint()});

    EXPECT_EQ(answer.status, 405);
    EXPECT_EQ(answer.headers.at("Allow"), "GET");
}

TEST_F(ServiceTest, OtherContentTypesAreRefused) {
    auto request = workstation.put("019aa8f1-2c00-7000-8000-000000000001", {1});
    request.content_type = "text/plain";

    EXPECT_EQ(ask(request).status, 415);
}

TEST_F(ServiceTest, IdsOutsideTheContractAreNoPath) {
    for (const auto* id : {"1", "019AA8F1-2C00-7000-8000-000000000001", "019aa8f1-2c00-7000-8000-00000000000/",
                           "019aa8f1-2c00-7000-8000-0000000000010"}) {
        EXPECT_EQ(ask(workstation.put(id, {1})).status, 404) << id;
    }
}

TEST_F(ServiceTest, CardStatusFollowsTheListOfPersons) {
    EXPECT_EQ(card_code("1999900000013"), "0");
    EXPECT_EQ(card_code("1999900000048"), "4");
    EXPECT_EQ(card_code("3000100002018"), "0");
    EXPECT_EQ(card_code("1999900000013", ""), "5");
}

TEST_F(ServiceTest, ADeadCardIsCheckedByWhatIsPrintedOnIt) {
    const nlohmann::json right{{"birth_date", "25300114"},
                               {"citizen_id", "1999900000013"},
                               {"first_name", "ทดสอบ"},
                               {"laser_code", "JT9900000013"},
                               {"last_name", "ระบบบัตร"}};
    const auto said = [&](const nlohmann::json& change) {
        auto question = right;
        question.update(change);
        const auto answer = ask(workstation.post("/v1/cards/laser", question.dump()));
        const auto value = nlohmann::json::parse(answer.body);
        return answer.status == 200 ? value.at("code").get<std::string>() + " " + value.at("text_th").get<std::string>()
                                    : std::to_string(answer.status);
    };
    const std::string differs = "4 สถานะไม่ปกติ => ข้อมูลไม่ตรง";
    EXPECT_EQ(said(nlohmann::json::object()), "0 สถานะปกติ");
    EXPECT_EQ(said({{"laser_code", "JT9900000014"}}), "4 สถานะไม่ปกติ => ไม่พบเลข Laser จาก PID นี้");
    EXPECT_EQ(said({{"first_name", "ทดสอบบ"}}), differs);
    EXPECT_EQ(said({{"last_name", "อื่น"}}), differs);
    EXPECT_EQ(said({{"birth_date", "25300115"}}), differs);
    EXPECT_EQ(said({{"birth_date", ""}}), "5 ข้อมูลที่ใช้ในการตรวจสอบไม่ครบ");
    EXPECT_EQ(said({{"laser_code", ""}}), "5 ข้อมูลที่ใช้ในการตรวจสอบไม่ครบ");
    EXPECT_EQ(said({{"citizen_id", "1999900000014"}}), "422");
    EXPECT_EQ(said({{"more", "x"}}), "400");
    EXPECT_EQ(said({{"laser_code", 7}}), "400");
}

TEST_F(ServiceTest, NumbersOutsideTheSyntheticRangeAreNotTaken) {
    // No province has the code 98, so this is nobody; but it is outside the range reserved for synthetic numbers.
    const std::string first_twelve = "198000000001";
    EXPECT_EQ(card_code(first_twelve + domain::CitizenId::check_digit(first_twelve)), "422");
    EXPECT_EQ(card_code("1999900000014"), "422");
}

TEST_F(ServiceTest, CardQuestionOutsideTheContractIsRefused) {
    for (const auto* body :
         {"", "{}", "[]", R"({"citizen_id": 1999900000013})",
          R"({"card_version":"","citizen_id":"1999900000013","photo_no":"","request_no":"1","x":1})"}) {
        EXPECT_EQ(ask(workstation.post("/v1/cards/status", body)).status, 400) << body;
    }
}

TEST_F(ServiceTest, RestartKeepsWorkstationsMessagesAndReceipts) {
    const auto message = enrolment_of("1999900000013");
    const auto request = workstation.put(message.id, workstation.seal(message));
    const auto before = ask(request);

    Service restarted(folder.path());
    const auto after = restarted.handle(request, Listener::Service, {});

    EXPECT_EQ(before.status, 201);
    EXPECT_EQ(after.status, 200);
    EXPECT_EQ(after.body, before.body);
}

TEST_F(ServiceTest, ClockSkewShowsInTheStatus) {
    Faults faults;
    faults.clock_skew = std::chrono::hours(3);
    const auto skewed =
        sync::read_status(service.handle(workstation.get("/v1/status"), Listener::Service, faults).body);
    const auto right = sync::read_status(ask(workstation.get("/v1/status")).body);

    EXPECT_GT(skewed->time - right->time, std::chrono::minutes(179));
}

}  // namespace
}  // namespace amphoe::centre
