#include "core/face/CohortFile.h"

#include <gmock/gmock.h>

#include <limits>
#include <nlohmann/json.hpp>

#include "core/face/FileBytes.h"
#include "core/support/Digest.h"

namespace amphoe::face {
namespace {

using testing::HasSubstr;

CohortContent sample() {
    CohortContent content;
    content.version = "pilot-1";
    content.origin = "Consented staff, form 7";
    content.model = {"model", "hash"};
    content.groups = {{"local", 20}, {"other", 80}};
    for (int index = 0; index < 100; ++index) {
        content.templates.emplace_back().fill(static_cast<float>(index) / 3);
    }
    return content;
}

void expect_refused(const nlohmann::json& file, const std::string& reason) {
    const auto parsed = parse_cohort(file.dump());
    ASSERT_FALSE(parsed) << reason;
    EXPECT_EQ(parsed.error().code, domain::FailureCode::ConfigurationInvalid);
    EXPECT_THAT(parsed.error().detail, HasSubstr(reason));
}

TEST(CohortFileTest, ReadsBackExactlyWhatWasWritten) {
    const auto written = sample();
    const auto read = parse_cohort(cohort_text(written));

    ASSERT_TRUE(read) << read.error().detail;
    EXPECT_EQ(read->version, written.version);
    EXPECT_EQ(read->origin, written.origin);
    EXPECT_EQ(read->model, written.model);
    EXPECT_EQ(read->groups, written.groups);
    EXPECT_EQ(read->templates, written.templates);
    EXPECT_EQ(cohort_text(*read), cohort_text(written));
}

TEST(CohortFileTest, TheIdentityIsTheFilesHashAndMayBePinned) {
    const auto file = std::filesystem::path(testing::TempDir()) / "cohort-test.json";
    const auto text = cohort_text(sample());
    write_file(file, {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});

    const auto loaded = load_cohort(file);
    ASSERT_TRUE(loaded) << loaded.error().detail;
    EXPECT_EQ(loaded->identity.version, "pilot-1");
    EXPECT_EQ(loaded->identity.sha256, support::sha256_hex_of_text(text));
    EXPECT_TRUE(load_cohort(file, loaded->identity.sha256));
    EXPECT_FALSE(load_cohort(file, std::string(64, '0')));
    EXPECT_FALSE(load_cohort(file.parent_path() / "no-such-cohort.json"));
    std::filesystem::remove(file);
}

TEST(CohortFileTest, RefusesWhatIsNoCohort) {
    EXPECT_FALSE(parse_cohort(""));
    EXPECT_FALSE(parse_cohort("[]"));
    const auto good = nlohmann::json::parse(cohort_text(sample()));
    for (const auto* key : {"format", "version", "origin", "model", "nearest", "groups", "templates"}) {
        auto file = good;
        file.erase(key);
        expect_refused(file, key);
    }
    auto file = good;
    file["format"] = "amphoedesk-face-cohort-2";
    expect_refused(file, "format");
    file = good;
    file["origin"] = "";
    expect_refused(file, "origin");
    file = good;
    file["nearest"] = 5;
    expect_refused(file, "nearest");
}

TEST(CohortFileTest, RefusesTemplatesThatCannotBe) {
    const auto good = nlohmann::json::parse(cohort_text(sample()));
    auto file = good;
    file["templates"][7] = "AAAA";
    expect_refused(file, "length");
    file = good;
    file["templates"].erase(3);
    expect_refused(file, "people");
    auto content = sample();
    content.templates[5][9] = std::numeric_limits<float>::quiet_NaN();
    expect_refused(nlohmann::json::parse(cohort_text(content)), "finite");
    content = sample();
    content.templates.resize(99);
    content.groups["other"] = 79;
    expect_refused(nlohmann::json::parse(cohort_text(content)), "100 people");
}

}  // namespace
}  // namespace amphoe::face
