#include "tests/gui/console/ConsoleTest.h"
#include "tests/support/FakeTrustedTime.h"

namespace amphoe::testing {
namespace {

using domain::Failure;
using domain::FailureCode;
using nlohmann::json;

class DocumentCommandsTest : public ConsoleTest {
  protected:
    void visit(const std::string& sync) {
        const auto script = write("visit.json", R"({
          "officer": {"id": "O-0001", "pin_env": "AMPHOE_TEST_PIN"},
          "consent": {"face": true, "legal_basis": "CONSENT_S26"}, "officer_looked": true,
          "services": [{"kind": "thaid_enrolment"}], "sync": ")" +
                                                    sync + "\"}");
        EXPECT_EQ(run({"visit", "run", "--script", script}).exit_code, 0);
    }
    Ran render(const std::string& file) {
        return run_json(
            {"document", "render", "thaid_slip", "--case", "9901-2569-01-000001", "--out", (folder_ / file).string()});
    }
};

TEST_F(DocumentCommandsTest, GivesTheStoredPaperOutByteForByte) {
    visit("now");
    const auto ran = render("slip.pdf");
    EXPECT_EQ(ran.exit_code, 0);
    EXPECT_EQ(ran.json().at("number"), "9901-69-D07-000001-0");
    EXPECT_EQ(ran.json().at("kind"), "thaid_slip");
    EXPECT_EQ(ran.json().at("issued_now"), false);
    EXPECT_EQ(ran.json().at("out"), (folder_ / "slip.pdf").string());
    EXPECT_EQ(read(folder_ / "slip.pdf"), "%PDF");
    EXPECT_EQ(render("again.pdf").json().at("sha256"), ran.json().at("sha256"));
    EXPECT_EQ(world_.counter.store.notes.back().action, "CONSOLE_DOCUMENT_WRITTEN");
}

TEST_F(DocumentCommandsTest, IssuesANewPaperOnceTheCentreHasAccepted) {
    visit("later");
    EXPECT_EQ(render("waiting.pdf").json().at("issued_now"), false);
    EXPECT_EQ(run({"sync", "now"}).exit_code, 0);
    const auto ran = render("accepted.pdf");
    EXPECT_EQ(ran.json().at("issued_now"), true);
    EXPECT_EQ(ran.json().at("number"), "9901-69-D07-000002-0");
    EXPECT_EQ(world_.counter.renderer.last.fields.at("activation_token"), "token-1");
    EXPECT_EQ(render("again.pdf").json().at("issued_now"), false);
}

TEST_F(DocumentCommandsTest, RefusesUnknownKindsCasesAndFolders) {
    visit("now");
    EXPECT_EQ(run_json({"document", "render", "passport", "--case", "x", "--out", "y"}).failure(),
              "DOCUMENT_KIND_UNKNOWN");
    EXPECT_EQ(run_json({"document", "render", "thaid_slip", "--case", "x", "--out", "y"}).failure(), "CASE_UNKNOWN");
    EXPECT_EQ(render("no/such/folder.pdf").failure(), "FILE_NOT_WRITABLE");
}

TEST_F(DocumentCommandsTest, VerifiesADocument) {
    const auto ran = run_json({"document", "verify", write("a.pdf", "%PDF")});
    EXPECT_EQ(ran.exit_code, 0);
    EXPECT_EQ(ran.json(), (json{{"valid", true},
                                {"signer", "WS-9901-01"},
                                {"signed_at", "2026-11-22T02:00:00.000Z"},
                                {"number", "9901-69-D07-000001-0"},
                                {"status", "signed-and-unchanged"},
                                {"level", ""},
                                {"stamped_at", nullptr},
                                {"standing", "unknown"},
                                {"reasons", json::array()}}));
}

TEST_F(DocumentCommandsTest, ADocumentOnTheCentresListOfVoidedOnesIsNotAccepted) {
    world_.signer.answer->standing.standing = domain::PaperStanding::Void;
    const auto ran = run_json({"document", "verify", write("a.pdf", "%PDF")});
    EXPECT_EQ(ran.exit_code, 5);
    EXPECT_EQ(ran.failure(), "DOCUMENT_VOID");
    EXPECT_EQ(ran.json().at("valid"), true) << "the signature itself holds";
    EXPECT_EQ(ran.json().at("standing"), "void");
    world_.signer.answer->standing.standing = domain::PaperStanding::Confirmed;
    EXPECT_EQ(run({"document", "verify", write("b.pdf", "%PDF")}).exit_code, 0);
}

TEST_F(DocumentCommandsTest, IssuesNoPaperWhileTheClockIsWrong) {
    visit("later");
    EXPECT_EQ(run({"sync", "now"}).exit_code, 0);
    FakeTrustedTime time;
    time.offset = std::chrono::minutes(6);
    world_.time = &time;
    EXPECT_EQ(render("new.pdf").failure(), "CLOCK_WRONG");
    EXPECT_FALSE(std::filesystem::exists(folder_ / "new.pdf"));
    time.offset = std::chrono::minutes(3);
    EXPECT_EQ(render("new.pdf").json().at("issued_now"), true);
}

TEST_F(DocumentCommandsTest, AnswersNoWithTheReasons) {
    world_.signer.answer =
        domain::DocumentVerification{false, "", std::nullopt, "", "changed", {"เอกสารถูกแก้ไขหลังลงนาม"}};
    const auto ran = run_json({"document", "verify", write("a.pdf", "%PDF")});
    EXPECT_EQ(ran.exit_code, 5);
    EXPECT_EQ(ran.failure(), "DOCUMENT_SIGNATURE_WRONG");
    EXPECT_EQ(ran.json().at("valid"), false);
    EXPECT_EQ(ran.json().at("status"), "changed");
    EXPECT_TRUE(ran.json().at("signed_at").is_null());
    EXPECT_EQ(ran.json().at("reasons"), json::array({"เอกสารถูกแก้ไขหลังลงนาม"}));
}

TEST_F(DocumentCommandsTest, AVoidPaperIsANoAlthoughItsSignatureHolds) {
    world_.signer.answer->standing.standing = domain::PaperStanding::Void;
    const auto ran = run_json({"document", "verify", write("a.pdf", "%PDF")});
    EXPECT_EQ(ran.exit_code, 5);
    EXPECT_EQ(ran.json().at("valid"), true);
    EXPECT_EQ(ran.json().at("standing"), "void");
}

TEST_F(DocumentCommandsTest, VerifiesTheTextOfACode) {
    world_.inspection.verdict.genuine = true;
    world_.inspection.verdict.status = "genuine";
    world_.inspection.verdict.claim =
        domain::PaperClaim{"9901-69-D07-000001-0", "thaid_slip", "2026-11-22", "9901", {0xAB}};
    auto ran = run_json({"document", "verify", "--qr", "AD1:X."});
    EXPECT_EQ(ran.exit_code, 0);
    EXPECT_EQ(world_.inspection.asked, "AD1:X.");
    EXPECT_EQ(ran.json().at("number"), "9901-69-D07-000001-0");
    EXPECT_EQ(ran.json().at("hash"), "ab");
    world_.inspection.verdict.standing.standing = domain::PaperStanding::Withdrawn;
    EXPECT_EQ(run_json({"document", "verify", "--qr", "AD1:X."}).exit_code, 5);
    EXPECT_EQ(run_json({"document", "verify"}).failure(), "USAGE_ERROR");
    EXPECT_EQ(run_json({"document", "verify", "a.pdf", "--qr", "x"}).failure(), "USAGE_ERROR");
}

TEST_F(DocumentCommandsTest, SaysThatAFileIsNoDocument) {
    world_.signer.answer = Failure{FailureCode::DocumentInvalid, ""};
    EXPECT_EQ(run_json({"document", "verify", write("a.pdf", "hello")}).exit_code, 4);
    EXPECT_EQ(run_json({"document", "verify", (folder_ / "none.pdf").string()}).failure(), "FILE_UNREADABLE");
}

TEST_F(DocumentCommandsTest, PrintsWithoutTheFileNameInTheQueue) {
    const auto ran = run_json({"document", "print", write("somchai.pdf", "%PDF-1.7"), "--printer", "Counter-2"});
    EXPECT_EQ(ran.exit_code, 0);
    EXPECT_EQ(ran.json(), (json{{"printer", "Counter-2"}, {"job", "job-7"}, {"state", "completed"}}));
    EXPECT_EQ(world_.printer.requests.at(0).title.find("somchai"), std::string::npos);
}

TEST_F(DocumentCommandsTest, SaysWhyItWasNotPrinted) {
    EXPECT_EQ(run_json({"document", "print", write("a.txt", "hello")}).failure(), "DOCUMENT_INVALID");
    world_.printer.failure = Failure{FailureCode::PrinterStopped, ""};
    const auto ran = run_json({"document", "print", write("a.pdf", "%PDF-1.7")});
    EXPECT_EQ(ran.exit_code, 3);
    EXPECT_EQ(ran.failure(), "PRINTER_STOPPED");
}

}  // namespace
}  // namespace amphoe::testing
