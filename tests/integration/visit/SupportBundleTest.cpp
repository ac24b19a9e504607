// What leaves the office for support after a real visit: nothing of the citizen, of the officers or of the keys.
#include <Poco/Zip/ZipArchive.h>
#include <Poco/Zip/ZipStream.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "tests/integration/visit/TrainingDesk.h"

namespace amphoe::testing {
namespace {

std::string everything_in(const std::filesystem::path& zip) {
    std::ifstream file(zip, std::ios::binary);
    const Poco::Zip::ZipArchive archive(file);
    std::string all;
    for (auto entry = archive.headerBegin(); entry != archive.headerEnd(); ++entry) {
        file.clear();
        Poco::Zip::ZipInputStream stream(file, entry->second);
        all += entry->first + "\n" + std::string(std::istreambuf_iterator<char>(stream), {}) + "\n";
    }
    return all;
}

TEST(SupportBundleAfterAVisit, HoldsNothingOfPeopleAndKeys) {
    TrainingDesk desk;
    desk.insert_card();
    const auto visited = desk.visit("person-a.avi");
    ASSERT_EQ(visited.exit_code, 0) << visited.output;
    const auto out = desk.folder() / "support.zip";
    const auto made = desk.ctl("support-bundle --out '" + out.string() + "'");
    ASSERT_EQ(made.exit_code, 0) << made.output;
    const auto text = everything_in(out);
    EXPECT_NE(text.find("WS-9901-02"), std::string::npos) << "whose workstation it is may be said";
    EXPECT_NE(text.find("VISIT_OPENED"), std::string::npos) << "and what was done";
    EXPECT_NE(text.find("\"checks\""), std::string::npos);
    const std::string number = visited.json.at("cases").at(0).at("number");
    const std::string slip = visited.json.at("documents").at(0).at("number");
    for (const std::string& word :
         {std::string("1999900000013"), std::string("1-9999-00000-01-3"), std::string("0812345678"),
          std::string("สมชาย"), std::string("ใจดี"), std::string("Somchai"), std::string("ระบบบัตร"), number, slip,
          std::string("O-0001"), std::string("กมล"), std::string("246810"), std::string("BEGIN "),
          std::string("PRIVATE KEY"), visited.json.at("visit_id").get<std::string>()}) {
        EXPECT_EQ(text.find(word), std::string::npos) << word;
    }
    EXPECT_EQ(desk.ctl("audit verify").exit_code, 0);
}

}  // namespace
}  // namespace amphoe::testing
