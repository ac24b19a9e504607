// Every demonstration card through amphoectl and a real pcscd: what a person at the terminal gets to see.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <nlohmann/json.hpp>
#include <thread>

#include "devices/card/pcsc/PcscCardReader.h"
#include "tests/devices/card/DemonstrationCards.h"
#include "tests/devices/card/Personas.h"
#include "tests/integration/card/PrivateService_linux.h"

namespace amphoe::tests {
namespace {

using Json = nlohmann::json;

Json profile_of(const std::string& name) {
    std::ifstream stream(demonstration_card(name));
    return Json::parse(stream);
}

// "2505" for the chip's "25050000", "2530-01-14" for "25300114".
std::string buddhist(const std::string& chip) {
    const auto year = chip.substr(0, 4);
    return chip.substr(4) == "0000" ? year : year + '-' + chip.substr(4, 2) + '-' + chip.substr(6);
}

std::filesystem::path new_folder() {
    auto pattern = (std::filesystem::temp_directory_path() / "amphoe-personas-XXXXXX").string();
    if (!mkdtemp(pattern.data())) {
        throw std::runtime_error("no temporary folder");
    }
    return pattern;
}

class PersonasTest : public testing::Test {
  protected:
    PersonasTest() : data_(new_folder()) {}
    ~PersonasTest() override { std::filesystem::remove_all(data_); }

    Json card_read() const {
        ChildProcess console(
            {AMPHOE_CTL, "card", "read", "--wait", "20", "--laser", "--chip", "--json", "--data", data_.string()});
        const auto line = console.read_line();
        return console.wait() == 0 ? Json::parse(line, nullptr, false) : Json();
    }

    /// pcscd sees a pulled card up to 0.4 s late, and would give a read to the card that is gone (thai-id-card.md 8.2).
    bool slot_becomes_empty() const {
        devices::card::PcscCardReader reader;
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (std::chrono::steady_clock::now() < deadline) {
            const auto readers = reader.readers();
            if (readers && readers->front().state == ports::CardState::Empty) {
                return true;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
        return false;
    }

    PrivateService service_;
    std::filesystem::path data_;
};

void expect_parts(const Json& profile, const Json& record, const char* key) {
    for (const auto& [part, text] : profile.at(key).items()) {
        EXPECT_EQ(record.at(key).at(part), text) << key << '.' << part;
    }
}

void expect_record(const Json& profile, const Json& record) {
    for (const auto* key : {"citizen_id", "sex", "issuer"}) {
        EXPECT_EQ(record.at(key), profile.at(key)) << key;
    }
    expect_parts(profile, record, "name_th");
    expect_parts(profile, record, "name_en");
    expect_parts(profile, record, "address");
    EXPECT_EQ(record.at("birth_date").at("be"), buddhist(profile.at("birth_date")));
    EXPECT_EQ(record.at("issue_date").at("be"), buddhist(profile.at("issue_date")));
    const bool lifelong = profile.at("expiry_date") == "99999999";
    EXPECT_EQ(record.at("expiry_date").at("lifelong"), lifelong);
    EXPECT_EQ(record.at("expiry_date").at("be"), lifelong ? Json() : Json(buddhist(profile.at("expiry_date"))));
    EXPECT_EQ(record.at("card").at("version"), profile.at("layout"));
    EXPECT_EQ(record.at("card").at("atr"), profile.at("atr"));
    EXPECT_EQ(record.at("card").at("request_no"), profile.at("request_no"));
    EXPECT_EQ(record.at("card").at("laser_no"), profile.value("laser_no", ""));
    EXPECT_EQ(record.at("card").at("chip_no"), profile.value("chip_no", ""));
    EXPECT_EQ(record.at("photo").at("bytes"), shapes_photo_bytes().size());
    EXPECT_EQ(record.at("provenance"), "chip-unverified");
}

TEST_F(PersonasTest, EveryPersonIsReadRight) {
    ASSERT_TRUE(service_.start());
    for (const auto& name : persona_names()) {
        SCOPED_TRACE(name);
        {
            const auto card = service_.insert(name);
            const auto record = card_read();
            ASSERT_TRUE(record.is_object());
            expect_record(profile_of(name), record);
        }
        ASSERT_TRUE(slot_becomes_empty());
    }
}

}  // namespace
}  // namespace amphoe::tests
