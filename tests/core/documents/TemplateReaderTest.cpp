#include "core/documents/TemplateReader.h"

#include <gmock/gmock.h>

#include "core/documents/FontManifest.h"
#include "tests/support/CommandRun.h"

namespace amphoe::documents {
namespace {

using domain::DocumentKind;
using domain::FailureCode;
using ::testing::HasSubstr;

const std::filesystem::path kResources = AMPHOE_RESOURCES;

std::string shipped() {
    const auto bytes = testing::read_bytes(kResources / "documents" / "thaid_slip.json");
    return {bytes.begin(), bytes.end()};
}

/// Reads the shipped template after replacing `from` by `to`.
domain::Result<DocumentTemplate> read_changed(const std::string& from, const std::string& to) {
    const testing::OwnFolder folder;
    std::filesystem::create_directories(folder.path() / "documents");
    std::string text = shipped();
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos);
    text.replace(at, from.size(), to);
    folder.write("documents/thaid_slip.json", text);
    return read_document_template(folder.path(), DocumentKind::ThaidSlip, "2026-11-22");
}

void expect_mistake(const std::string& from, const std::string& to, const std::string& said) {
    const auto result = read_changed(from, to);
    ASSERT_FALSE(result.ok()) << to;
    EXPECT_EQ(result.error().code, FailureCode::ConfigurationInvalid);
    EXPECT_THAT(result.error().detail, HasSubstr(said));
    EXPECT_THAT(result.error().detail, HasSubstr("thaid_slip.json"));
}

TEST(TemplateReader, ReadsTheShippedSlip) {
    const auto result = read_document_template(kResources, DocumentKind::ThaidSlip, "2026-11-22");
    ASSERT_TRUE(result.ok()) << result.error().detail;
    EXPECT_EQ(result->version, "1.0");
    EXPECT_EQ(result->page.width, 148);
    EXPECT_FALSE(result->blocks.empty());
    ASSERT_EQ(result->watermarks.size(), 1U);
    EXPECT_EQ(result->watermarks.front().when.kind, Condition::Kind::Training);
}

TEST(TemplateReader, NamesThePlaceOfAMistake) {
    expect_mistake("{phone_masked}", "{phone_number}", "block 2: unknown field \"phone_number\"");
    expect_mistake("\"style\": \"name\"", "\"style\": \"nmae\"", "unknown style \"nmae\"");
    expect_mistake("\"when\": \"waiting\"", "\"when\": \"wating\"", "unknown condition \"wating\"");
    expect_mistake("\"kind\": \"steps\"", "\"kind\": \"stpes\"", "unknown kind \"stpes\"");
    expect_mistake("#16222E", "black", "colour \"black\" is not #RRGGBB");
    expect_mistake("\"size\": 24", "\"size\": 2400", "size is out of range");
    expect_mistake("2026-11-01", "soon", "effective_from is not a date");
    expect_mistake("\"thaid_slip\"", "\"receipt\"", "kind is not thaid_slip");
    expect_mistake("\"footer\": [", "\"footer\": ", "parse error");
}

/// A folder with a small template under `name`, in force from `from`.
class SmallTemplates {
  public:
    SmallTemplates() { std::filesystem::create_directories(folder_.path() / "documents" / "base"); }
    void base(const std::string& text) { folder_.write("documents/base/small.json", text); }
    void write(const std::string& file, const std::string& from, const std::string& more = "") {
        folder_.write("documents/" + file, R"({"kind": "receipt", "version": ")" + from +
                                               R"(", "base": "small", "effective_from": ")" + from + "\"" + more + "}");
    }
    domain::Result<DocumentTemplate> on(const std::string& day) const {
        return read_document_template(folder_.path(), DocumentKind::Receipt, day);
    }

  private:
    testing::OwnFolder folder_;
};

const std::string kSmallBase = R"({
  "signature_mm": 15,
  "page": {"width_mm": 80, "roll": true, "left_mm": 4, "right_mm": 4, "top_mm": 4, "bottom_mm": 4},
  "colours": {"ink": "#000000", "accent": "#000000", "panel": "#000000", "panel_edge": "#000000",
              "caution": "#000000", "caution_edge": "#000000", "line": "#000000"},
  "styles": {"label": {"size": 12, "floor": 9}},
  "tables": {"items": ["name"]}, "pictures": ["photo"],
  "blocks": [], "footer": [], "watermarks": []})";

TEST(TemplateReader, TheVersionInForceOnThePapersDayIsUsed) {
    SmallTemplates templates;
    templates.base(kSmallBase);
    templates.write("receipt.json", "2026-11-01");
    templates.write("receipt@2027.json", "2027-01-01");
    EXPECT_EQ(templates.on("2026-12-31")->version, "2026-11-01");
    EXPECT_EQ(templates.on("2027-01-01")->version, "2027-01-01");
    EXPECT_EQ(templates.on("2030-06-30")->version, "2027-01-01");
    EXPECT_EQ(templates.on("2020-01-01")->version, "2026-11-01");
    EXPECT_TRUE(templates.on("2026-12-31")->page.roll);
}

TEST(TemplateReader, NamesOfTablesAndPicturesAreChecked) {
    const auto mistake_of = [](const std::string& block) {
        SmallTemplates templates;
        templates.base(kSmallBase);
        templates.write("receipt.json", "2026-11-01", R"(, "blocks": [)" + block + "]");
        const auto result = templates.on("2026-12-31");
        return result ? std::string() : result.error().detail;
    };
    EXPECT_THAT(mistake_of(R"({"kind": "each", "rows": "persons", "blocks": []})"), HasSubstr("unknown table"));
    EXPECT_THAT(mistake_of(R"({"kind": "picture", "picture": "face", "width_mm": 30, "height_mm": 40})"),
                HasSubstr("unknown picture"));
    EXPECT_THAT(mistake_of(R"({"kind": "text", "when": "has:nothing"})"), HasSubstr("unknown condition"));
    EXPECT_THAT(mistake_of(R"({"kind": "table", "rows": "items", "head": "label", "cell": "label",
                               "columns": [{"text": "{name}", "width": 0.5}]})"),
                HasSubstr("do not add up"));
    EXPECT_THAT(mistake_of(R"({"kind": "text", "lines": [{"style": "label", "text": "{name}"}]})"),
                HasSubstr("unknown field \"name\""));
    EXPECT_EQ(mistake_of(R"({"kind": "each", "rows": "items", "blocks":
                             [{"kind": "text", "lines": [{"style": "label", "text": "{name}"}]}]})"),
              "");
}

TEST(TemplateReader, APaperWithoutAPlaceForItsSignatureSaysThatItIsMeantSo) {
    SmallTemplates templates;
    templates.base(kSmallBase);
    templates.write("receipt.json", "2026-11-01", R"(, "signature_mm": null)");
    EXPECT_THAT(templates.on("2026-12-31").error().detail, HasSubstr("neither signature_mm nor \"signed\": false"));
    templates.write("receipt.json", "2026-11-01", R"(, "signed": false)");
    EXPECT_THAT(templates.on("2026-12-31").error().detail, HasSubstr("a paper that is not signed"));
    templates.write("receipt.json", "2026-11-01", R"(, "signature_mm": null, "signed": false)");
    ASSERT_TRUE(templates.on("2026-12-31")) << templates.on("2026-12-31").error().detail;
    EXPECT_EQ(templates.on("2026-12-31")->signature_mm, 0);
}

/// It names nobody and proves nothing after the day: everything else shows who signed it.
TEST(TemplateReader, OnlyTheQueueTicketIsNotSigned) {
    for (const auto kind : domain::all_document_kinds()) {
        const auto layout = read_document_template(kResources, kind, "2026-11-22");
        ASSERT_TRUE(layout) << domain::document_kind_name(kind);
        EXPECT_EQ(layout->signature_mm == 0, kind == DocumentKind::QueueTicket) << domain::document_kind_name(kind);
    }
}

TEST(TemplateReader, ABaseOutsideItsFolderIsRefused) {
    SmallTemplates templates;
    templates.write("receipt.json", "2026-11-01", R"(, "base": "../small")");
    ASSERT_FALSE(templates.on("2026-12-31"));
    EXPECT_THAT(templates.on("2026-12-31").error().detail, HasSubstr("is not a name"));
}

TEST(TemplateReader, MissingTemplateIsAnUnknownKind) {
    const testing::OwnFolder folder;
    const auto result = read_document_template(folder.path(), DocumentKind::ThaidSlip, "2026-11-22");
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().code, FailureCode::DocumentKindUnknown);
}

TEST(TemplateReader, MissingFontFileIsNamed) {
    const testing::OwnFolder folder;
    std::filesystem::create_directories(folder.path() / "fonts");
    folder.write("fonts/fonts.json",
                 std::string(R"({"family": "Laksaman", "files": ["Laksaman.ttf"], "directories": ["."]})"));
    const auto missing = read_font_manifest(folder.path());
    ASSERT_FALSE(missing.ok());
    EXPECT_EQ(missing.error().code, FailureCode::DocumentFontMissing);
    EXPECT_THAT(missing.error().detail, HasSubstr("Laksaman.ttf"));
    folder.write("fonts/Laksaman.ttf", std::string("x"));
    EXPECT_TRUE(read_font_manifest(folder.path()).ok());
}

}  // namespace
}  // namespace amphoe::documents
