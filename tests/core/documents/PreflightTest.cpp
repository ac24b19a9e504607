// An independent program looks at every paper: Preflight of Apache PDFBox (Debian's libpdfbox2-java), a validator of
// PDF/A-1b. Part 3 allows what part 1 forbids, so the findings about exactly that are expected and no other is: file
// structure, fonts, colours and metadata are judged by rules that both parts share.
#include <gtest/gtest.h>

#include <filesystem>
#include <regex>
#include <set>

#include "core/documents/CairoDocumentRenderer.h"
#include "tests/core/documents/SignedPaperFixture.h"
#include "tests/support/CommandRun.h"

namespace amphoe::documents {
namespace {

const std::filesystem::path kJars = "/usr/share/java";

/// Findings of part 1 that are no fault in part 3.
const std::set<std::string> kAllowedInPartThree{
    "1.2.9",   // file specifications with embedded files (ISO 19005-3, 6.8)
    "1.4.7",   // the same in the document's names
    "2.2.1",   // transparency groups (ISO 19005-2, 6.2.10)
    "4.1.2",   // transparency of watermarks
    "3.1.11",  // subsets without /CIDSet (ISO 19005-2, 6.2.11.4.2)
    "7.11.2",  // "part must be 1"
};

class PreflightTest : public testing::SignedPaperFixture {
  protected:
    static std::string class_path() {
        std::string path;
        for (const auto* jar :
             {"preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "javax.activation", "jaxb-api"}) {
            path += (path.empty() ? "" : ":") + (kJars / (std::string(jar) + ".jar")).string();
        }
        return path;
    }
    /// Everything the program says of the file.
    static std::string judged(const std::filesystem::path& file) {
        return testing::run_command("java -cp '" + class_path() + "' org.apache.pdfbox.preflight.Validator_A1b '" +
                                    file.string() + "' 2>&1")
            .output;
    }
    static std::set<std::string> unexpected(const std::string& findings) {
        static const std::regex kFinding("(^|\n)([0-9]+(\\.[0-9]+)+) :");
        std::set<std::string> found;
        for (std::sregex_iterator at(findings.begin(), findings.end(), kFinding), end; at != end; ++at) {
            if (const auto code = (*at)[2].str(); !kAllowedInPartThree.contains(code)) {
                found.insert(code);
            }
        }
        return found;
    }
};

TEST_F(PreflightTest, FindsNothingThatPartThreeForbids) {
    if (!std::filesystem::exists(kJars / "preflight.jar")) {
        GTEST_SKIP() << "libpdfbox2-java is not installed";
    }
    const testing::OwnFolder folder;
    for (const auto kind : {domain::DocumentKind::CopyTr14_1, domain::DocumentKind::CardRecord,
                            domain::DocumentKind::Receipt, domain::DocumentKind::DailyReport}) {
        const auto name = std::string(domain::document_kind_name(kind));
        const auto paper = signer_of(workstation_).sign(rendered(kind), now());
        ASSERT_TRUE(paper) << name;
        const auto findings = judged(folder.write(name + ".pdf", paper->pdf));
        ASSERT_NE(findings.find("part must be 1"), std::string::npos) << "the program did not run: " << findings;
        EXPECT_EQ(unexpected(findings), std::set<std::string>{}) << name << ": " << findings;
    }
}

}  // namespace
}  // namespace amphoe::documents
