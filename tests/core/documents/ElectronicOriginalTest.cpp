// The rules of PDF/A-3 level B that our papers can break, checked on the written bytes with qpdf as the reader. Not a
// certificate: no validator of PDF/A-3 is among Debian's packages; what PDFBox's Preflight says of part 1 is checked in
// PreflightTest.cpp.
#include <gmock/gmock.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>

#include "core/documents/CairoDocumentRenderer.h"
#include "core/documents/EmbeddedData.h"
#include "core/documents/PaperData.h"
#include "tests/core/documents/SamplePapers.h"
#include "tests/support/CommandRun.h"

namespace amphoe::documents {
namespace {

using domain::DocumentKind;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;

std::string stream_text(QPDFObjectHandle stream) {
    const auto data = stream.getStreamData(qpdf_dl_all);
    return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

domain::DocumentPicture photo() {
    std::ifstream stream(std::filesystem::path(AMPHOE_SETUP_DIR) / "demonstration" / "person-a-card.jpg",
                         std::ios::binary);
    domain::DocumentPicture picture;
    picture.jpeg.assign(std::istreambuf_iterator<char>(stream), {});
    picture.width = 297;
    picture.height = 355;
    return picture;
}

class ElectronicOriginalTest : public ::testing::TestWithParam<DocumentKind> {
  protected:
    void SetUp() override {
        content_ = testing::sample_paper(GetParam(), photo());
        auto paper = CairoDocumentRenderer(AMPHOE_RESOURCES).render(content_);
        ASSERT_TRUE(paper.ok()) << paper.error().detail;
        pdf_ = paper->pdf;
        text_.assign(pdf_.begin(), pdf_.end());
        file_.processMemoryFile("paper", text_.data(), text_.size());
    }
    QPDFObjectHandle root() { return file_.getRoot(); }

    domain::DocumentContent content_;
    std::vector<std::uint8_t> pdf_;
    std::string text_;
    QPDF file_;
};

TEST_P(ElectronicOriginalTest, HasTheFileStructureThatArchivesAskFor) {
    EXPECT_TRUE(text_.starts_with("%PDF-1.7\n%"));
    for (std::size_t at = 10; at < 14; ++at) {
        EXPECT_GE(static_cast<unsigned char>(text_[at]), 128U);
    }
    EXPECT_EQ(file_.getTrailer().getKey("/ID").getArrayNItems(), 2);
    EXPECT_FALSE(file_.isEncrypted());
    EXPECT_FALSE(file_.getTrailer().hasKey("/Prev")) << "one revision";
    for (const auto* forbidden : {"/OpenAction", "/AA", "/OCProperties", "/AcroForm", "/NeedsRendering"}) {
        EXPECT_FALSE(root().hasKey(forbidden)) << forbidden;
    }
    EXPECT_FALSE(root().getKey("/Names").hasKey("/JavaScript"));
    EXPECT_FALSE(file_.anyWarnings());
}

TEST_P(ElectronicOriginalTest, AnEndOfLineStandsBeforeTheEndOfEveryStream) {
    const std::string word = "endstream\nendobj";
    int streams = 0;
    for (auto at = text_.find(word); at != std::string::npos; at = text_.find(word, at + 1)) {
        EXPECT_EQ(text_[at - 1], '\n') << at;
        ++streams;
    }
    EXPECT_GE(streams, 8) << "pages, fonts, profile, metadata, data";
}

TEST_P(ElectronicOriginalTest, MetadataSayPartThreeAndAgreeWithTheInformationDictionary) {
    const auto xmp = stream_text(root().getKey("/Metadata"));
    EXPECT_THAT(xmp, HasSubstr("<pdfaid:part>3</pdfaid:part>"));
    EXPECT_THAT(xmp, HasSubstr("<pdfaid:conformance>B</pdfaid:conformance>"));
    EXPECT_THAT(xmp, HasSubstr("<rdf:li xml:lang=\"x-default\">" + content_.number + "</rdf:li>"));
    EXPECT_THAT(xmp, HasSubstr("<xmp:CreateDate>2026-11-22T01:35:10Z</xmp:CreateDate>"));
    EXPECT_THAT(xmp, HasSubstr("<xmpMM:DocumentID>uuid:"));
    EXPECT_NE(text_.find("<pdfaid:part>"), std::string::npos) << "readable without unpacking";
    auto info = file_.getTrailer().getKey("/Info");
    EXPECT_EQ(info.getKey("/Title").getUTF8Value(), content_.number);
    EXPECT_EQ(info.getKey("/CreationDate").getStringValue(), "D:20261122013510Z");
    EXPECT_EQ(info.getKey("/ModDate").getStringValue(), "D:20261122013510Z");
    EXPECT_THAT(xmp, HasSubstr("<pdf:Producer>" + info.getKey("/Producer").getUTF8Value() + "</pdf:Producer>"));
    EXPECT_THAT(xmp, HasSubstr(info.getKey("/Subject").getUTF8Value()));
    const testing::OwnFolder folder;
    const auto xml = folder.write("metadata.xml", xmp);
    const auto parsed = testing::run_command(
        "/usr/bin/python3 -c 'import sys, xml.dom.minidom; "
        "xml.dom.minidom.parse(sys.argv[1])' '" +
        xml.string() + "'");
    EXPECT_EQ(parsed.exit_code, 0) << parsed.output;
}

TEST_P(ElectronicOriginalTest, ColoursHaveOneMeaning) {
    auto intents = root().getKey("/OutputIntents");
    ASSERT_EQ(intents.getArrayNItems(), 1);
    auto intent = intents.getArrayItem(0);
    EXPECT_EQ(intent.getKey("/S").getName(), "/GTS_PDFA1");
    const auto profile = stream_text(intent.getKey("/DestOutputProfile"));
    EXPECT_EQ(intent.getKey("/DestOutputProfile").getDict().getKey("/N").getIntValue(), 3);
    EXPECT_EQ(profile.substr(36, 4), "acsp");
    EXPECT_EQ(profile.substr(16, 4), "RGB ");
}

TEST_P(ElectronicOriginalTest, EveryObjectKeepsTheRules) {
    int fonts = 0;
    for (auto& object : file_.getAllObjects()) {
        auto dictionary = object.isStream() ? object.getDict() : object;
        if (!dictionary.isDictionary()) {
            continue;
        }
        EXPECT_FALSE(dictionary.hasKey("/Interpolate"));
        EXPECT_FALSE(dictionary.hasKey("/OPI"));
        EXPECT_FALSE(dictionary.hasKey("/TR"));
        EXPECT_FALSE(dictionary.getKey("/Filter").isNameAndEquals("/LZWDecode"));
        EXPECT_FALSE(dictionary.getKey("/Type").isNameAndEquals("/Action"));
        for (const auto* space : {"/ColorSpace", "/CS"}) {
            auto colour = dictionary.getKey(space);
            EXPECT_TRUE(!colour.isName() || colour.getName() == "/DeviceRGB" || colour.getName() == "/DeviceGray");
        }
        auto blend = dictionary.getKey("/BM");
        EXPECT_TRUE(blend.isNull() || blend.isNameAndEquals("/Normal"));
        if (dictionary.getKey("/Subtype").isNameAndEquals("/CIDFontType2")) {
            EXPECT_TRUE(dictionary.getKey("/CIDToGIDMap").isNameAndEquals("/Identity"));
        }
        if (dictionary.getKey("/Type").isNameAndEquals("/FontDescriptor")) {
            EXPECT_TRUE(dictionary.getKey("/FontFile2").isStream());
            ++fonts;
        }
        if (dictionary.getKey("/Type").isNameAndEquals("/Font") &&
            !dictionary.getKey("/Subtype").unparse().starts_with("/CIDFont")) {
            EXPECT_TRUE(dictionary.getKey("/ToUnicode").isStream());
        }
    }
    EXPECT_GE(fonts, 1);
}

TEST_P(ElectronicOriginalTest, TheDataAreEmbeddedAsAnAssociatedFile) {
    auto associated = root().getKey("/AF");
    ASSERT_EQ(associated.getArrayNItems(), 1);
    auto specification = associated.getArrayItem(0);
    EXPECT_EQ(specification.getKey("/AFRelationship").getName(), "/Data");
    EXPECT_EQ(specification.getKey("/UF").getUTF8Value(), kPaperDataFile);
    EXPECT_EQ(specification.getKey("/F").getUTF8Value(), kPaperDataFile);
    auto stream = specification.getKey("/EF").getKey("/F");
    EXPECT_EQ(stream.getDict().getKey("/Subtype").getName(), "/application/json");
    EXPECT_TRUE(stream.getDict().getKey("/Params").getKey("/ModDate").isString());
    EXPECT_THAT(QPDFEmbeddedFileDocumentHelper(file_).getEmbeddedFiles(), SizeIs(1));

    const auto text = embedded_data(pdf_);
    EXPECT_EQ(text, stream_text(stream));
    const auto paper = read_paper_file(text);
    ASSERT_TRUE(paper);
    EXPECT_EQ(paper->number, content_.number);
    EXPECT_EQ(paper->kind, domain::document_kind_name(GetParam()));
    EXPECT_EQ(paper->code, content_.verification);
    EXPECT_THAT(paper->hash, SizeIs(16));
    // An independent reader finds the same file.
    const testing::OwnFolder folder;
    const auto file = folder.write("paper.pdf", pdf_);
    EXPECT_THAT(testing::run_command("pdfdetach -list '" + file.string() + "'").output, HasSubstr(kPaperDataFile));
}

INSTANTIATE_TEST_SUITE_P(Every, ElectronicOriginalTest, ::testing::ValuesIn(domain::all_document_kinds()),
                         [](const auto& tested) { return std::string(domain::document_kind_name(tested.param)); });

TEST(PaperData, HoldsWhatIsPrintedAndNothingElse) {
    auto content = testing::sample_paper(DocumentKind::CopyTr14);
    content.fields["not_on_this_paper"] = "secret";
    content.tables["not_on_this_paper"] = {{{"name", "secret"}}};
    CairoDocumentRenderer renderer(AMPHOE_RESOURCES);
    const auto text = embedded_data(renderer.render(content)->pdf);
    EXPECT_THAT(text, Not(HasSubstr("secret")));
    const auto data = nlohmann::json::parse(text).at("data");
    EXPECT_EQ(data.at("tables").at("persons").size(), 4U);
    EXPECT_EQ(data.at("office").at("rcode"), "0999");
    EXPECT_EQ(data.at("fields").at("house_code"), content.fields.at("house_code"));
}

TEST(PaperData, OnlyItsOwnSpellingIsRead) {
    CairoDocumentRenderer renderer(AMPHOE_RESOURCES);
    const auto text = embedded_data(renderer.render(testing::sample_paper(DocumentKind::Receipt))->pdf);
    ASSERT_TRUE(read_paper_file(text));
    EXPECT_FALSE(read_paper_file(text + " "));
    EXPECT_FALSE(read_paper_file(text.substr(1)));
    EXPECT_FALSE(read_paper_file("{}"));
    EXPECT_FALSE(read_paper_file("{\"code\":\"\",\"data\":{\"schema\":\"amphoe.paper/1\"}}"));
    EXPECT_FALSE(read_paper_file(std::string(100000, '[')));
}

}  // namespace
}  // namespace amphoe::documents
