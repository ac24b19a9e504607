#include "tests/gui/console/ConsoleTest.h"
#include "tests/support/SavedCases.h"

namespace amphoe::testing {
namespace {

using domain::FailureCode;

class PaperCommandsTest : public ConsoleTest {
  protected:
    PaperCommandsTest() {
        ::setenv("AMPHOE_SECOND_PIN", "246810", 1);
        domain::Case record;
        record.id = "c1";
        record.visit_id = "v1";
        record.number = "9901-2569-09-000001";
        record.service = domain::ServiceKind::CertifiedCopy;
        world_.counter.store.cases.push_back(record);
        world_.settings.papers.numbered = {domain::DocumentKind::Receipt};
    }
    Ran officer(std::vector<std::string> words) {
        for (const auto* word : {"--officer", "O-0001", "--pin-env", "AMPHOE_TEST_PIN"}) {
            words.emplace_back(word);
        }
        return run_json(std::move(words));
    }
    Ran issue(const std::string& kind, std::vector<std::string> more = {}) {
        std::vector<std::string> words{"document", "issue", kind, "--case", "c1"};
        words.insert(words.end(), more.begin(), more.end());
        return officer(std::move(words));
    }
    Ran answer(const std::string& number, const std::string& word) {
        return officer({"document", "confirm-print", number, "--answer", word});
    }
};

TEST_F(PaperCommandsTest, IssuesPrintsConfirmsCopiesAndLists) {
    const auto issued = issue("copy_tr14", {"--fields", write("f.json", R"({"fields": {"purpose": "สมัครเรียน"}})")});
    ASSERT_EQ(issued.exit_code, 0) << issued.out;
    const std::string number = issued.json().at("number");
    EXPECT_EQ(number, "9901-69-D02-000001-0");
    EXPECT_EQ(issued.json().at("state"), "issued");
    EXPECT_EQ(issued.json().at("acknowledged"), true);
    EXPECT_EQ(issued.json().at("case"), "9901-2569-09-000001");
    EXPECT_EQ(world_.counter.renderer.last.fields.at("purpose"), "สมัครเรียน");

    const auto printed = officer({"document", "print-paper", number, "--printer", "laser"});
    EXPECT_EQ(printed.json().at("state"), "unconfirmed");
    EXPECT_EQ(world_.printer.requests.at(0).printer, "laser");
    EXPECT_EQ(answer(number, "maybe").exit_code, 2);
    EXPECT_EQ(answer(number, "correct").json().at("state"), "printed");
    EXPECT_EQ(answer(number, "correct").failure(), "STEP_OUT_OF_ORDER");

    const auto copied = officer({"document", "reprint", number, "--reason", "ทำหาย"});
    EXPECT_EQ(copied.json().at("copies"), 1);
    EXPECT_EQ(world_.counter.renderer.last.fields.at("copy_mark"), "สำเนา ครั้งที่ 1");
    EXPECT_EQ(answer(number, "spoiled").json().at("spoiled"), 1);

    const auto list = run_json({"document", "list"});
    ASSERT_EQ(list.json().at("papers").size(), 1U);
    EXPECT_EQ(list.json().at("papers").at(0).at("number"), number);
    EXPECT_EQ(run_json({"document", "list", "--date", "yesterday"}).exit_code, 2);
}

TEST_F(PaperCommandsTest, GivesASignedFileInsteadOfASheet) {
    const std::string number = issue("copy_tr14_1").json().at("number");
    EXPECT_EQ(officer({"document", "give", number}).exit_code, 2) << "no folder";
    world_.counter.medium.pulled_out = true;
    EXPECT_EQ(officer({"document", "give", number, "--folder", "stick"}).failure(), "FILE_NOT_WRITABLE");
    world_.counter.medium.pulled_out = false;
    const auto given = officer({"document", "give", number, "--folder", "stick"});
    EXPECT_EQ(given.json().at("state"), "given");
    EXPECT_EQ(given.json().at("files"), 1);
    EXPECT_TRUE(world_.counter.medium.files.contains(std::filesystem::path("stick") / (number + ".pdf")));
}

TEST_F(PaperCommandsTest, TheEndNeedsTwoPeople) {
    const std::string number = issue("copy_tr14").json().at("number");
    const auto end = [&](const std::string& second) {
        return officer({"document", "void", number, "--reason", "ผิดคน", "--second", second, "--second-pin-env",
                        "AMPHOE_SECOND_PIN"});
    };
    EXPECT_EQ(end("O-0001").failure(), "NOT_AUTHORISED");
    const auto ended = end("S-0001");
    ASSERT_EQ(ended.exit_code, 0) << ended.out;
    EXPECT_EQ(ended.json().at("state"), "void");
    EXPECT_EQ(ended.json().at("void").at("second"), "S-0001");
    EXPECT_EQ(ended.json().at("void").at("known"), true);
    EXPECT_EQ(end("S-0001").failure(), "DOCUMENT_VOID");
    EXPECT_EQ(world_.counter.store.notes.back().action, "SIGN_OUT");
}

TEST_F(PaperCommandsTest, AFailedPrintTellsTheNumberAndTheReason) {
    world_.printer.failure = domain::Failure{FailureCode::PrinterMissing, ""};
    const auto ran = issue("copy_tr14", {"--print"});
    EXPECT_EQ(ran.exit_code, 3);
    EXPECT_EQ(ran.failure(), "PRINTER_MISSING");
    EXPECT_EQ(ran.json().at("number"), "9901-69-D02-000001-0");
    EXPECT_EQ(ran.json().at("state"), "issued");
}

TEST_F(PaperCommandsTest, RefusesWhatMakesNoSense) {
    EXPECT_EQ(issue("passport").failure(), "DOCUMENT_KIND_UNKNOWN");
    EXPECT_EQ(issue("copy_tr14", {"--fields", write("a.json", "[1]")}).failure(), "DOCUMENT_INVALID");
    EXPECT_EQ(issue("copy_tr14", {"--fields", write("b.json", R"({"fields": {"a": 1}})")}).failure(),
              "DOCUMENT_INVALID");
    EXPECT_EQ(issue("copy_tr14", {"--fields", write("c.json", R"({"secrets": {}})")}).failure(), "DOCUMENT_INVALID");
    EXPECT_EQ(officer({"document", "print-paper", "9901-69-D02-000009-0"}).failure(), "DOCUMENT_UNKNOWN");
    ::setenv("AMPHOE_TEST_PIN", "000000", 1);
    EXPECT_EQ(issue("copy_tr14").failure(), "SIGN_IN_REFUSED");
    EXPECT_TRUE(world_.counter.store.events.empty());
}

TEST_F(PaperCommandsTest, FormsAreReceivedUsedCountedAndBalanced) {
    world_.settings.papers.numbered = {domain::DocumentKind::CopyTr14_1};
    const auto receive = officer({"stock", "receive", "--paper", "copy_tr14_1", "--first", "1", "--last", "3",
                                  "--prefix", "ก", "--digits", "4"});
    EXPECT_EQ(receive.json().at("added"), 3);
    const std::string number = issue("copy_tr14_1", {"--print"}).json().at("number");
    const auto open = run_json({"stock", "show"});
    EXPECT_EQ(open.failure(), "STOCK_UNSETTLED");
    EXPECT_EQ(open.json().at("stock").at(0).at("open"), 1);
    ASSERT_EQ(answer(number, "correct").exit_code, 0);
    const auto shown = run_json({"stock", "show"});
    EXPECT_EQ(shown.exit_code, 0) << shown.out;
    EXPECT_EQ(shown.json().at("balanced"), true);
    EXPECT_EQ(shown.json().at("stock").at(0).at("issued"), 1);
    EXPECT_EQ(shown.json().at("stock").at(0).at("next"), "ก0002");
    EXPECT_TRUE(shown.json().at("stock").at(0).at("counted").is_null());
    EXPECT_EQ(officer({"stock", "count", "--paper", "copy_tr14_1", "--counted", "1"}).failure(), "STOCK_UNSETTLED");
    EXPECT_EQ(officer({"stock", "receive", "--paper", "gold", "--first", "1", "--last", "3"}).failure(),
              "DOCUMENT_KIND_UNKNOWN");
}

TEST_F(PaperCommandsTest, AReasonForASpoiledFormIsReadLikeAllTypedText) {
    officer(
        {"stock", "receive", "--paper", "receipt", "--first", "1", "--last", "3", "--prefix", "ก", "--digits", "4"});
    const auto spoil = [&](const std::string& reason) {
        return officer({"stock", "spoil", "--paper", "receipt", "--serial", "ก0001", "--reason", reason});
    };
    std::string long_reason;
    for (int letter = 0; letter < 301; ++letter) {
        long_reason += "ก";
    }
    EXPECT_EQ(spoil("a\x01").failure(), "FIELD_INVALID");
    EXPECT_EQ(spoil("\xF0\x9F\x98\x80").failure(), "FIELD_INVALID") << "an emoji";
    EXPECT_EQ(spoil(long_reason).failure(), "REASON_MISSING");
    const auto counted = officer({"stock", "count", "--paper", "receipt", "--counted", "3", "--reason",
                                  "\xE2\x80\xAE"
                                  "abc"});
    EXPECT_EQ(counted.failure(), "FIELD_INVALID") << "right to left";
    const auto spoiled = spoil(long_reason.substr(3));
    ASSERT_EQ(spoiled.exit_code, 0) << spoiled.out;
    EXPECT_EQ(spoiled.json().at("stock").at(0).at("spoiled"), 1);
}

TEST_F(PaperCommandsTest, ScansPagesIntoTheCase) {
    EXPECT_EQ(run_json({"scan", "list"}).json().at("scanners").at(0).at("name"), "fake:0");
    world_.counter.picture_codec.decode_answer = plain_page(1).picture;
    world_.scanner.failure = domain::Failure{FailureCode::ScannerJammed, ""};
    const auto scan = [&] {
        return officer({"scan", "page", "--case", "c1", "--title", "ทะเบียนสมรส", "--feeder", "--grey", "--dpi", "150"});
    };
    const auto jammed = scan();
    EXPECT_EQ(jammed.failure(), "SCANNER_JAMMED");
    EXPECT_EQ(jammed.exit_code, 3);
    EXPECT_TRUE(world_.counter.store.attachments.empty());
    EXPECT_TRUE(world_.scanner.last.feeder);
    EXPECT_FALSE(world_.scanner.last.colour);
    EXPECT_EQ(world_.scanner.last.dpi, 150);
    EXPECT_EQ(officer({"scan", "page", "--case", "c1", "--title", "x", "--dpi", "9"}).exit_code, 2);
}

TEST_F(PaperCommandsTest, NamesAndIssuesWhatIsDueOnce) {
    EXPECT_EQ(run_json({"document", "due"}).json().at("due"), nlohmann::json::array());
    const auto number = moved_out_case(world_.counter, world_.civil_register);
    const auto due = run_json({"document", "due"});
    ASSERT_EQ(due.exit_code, 0) << due.out;
    ASSERT_EQ(due.json().at("due").size(), 1U);
    EXPECT_EQ(due.json().at("due").at(0).at("case"), number);
    EXPECT_EQ(due.json().at("due").at(0).at("service"), "move_out");

    world_.civil_register.every_failure = domain::Failure{FailureCode::CentreUnreachable, "no line"};
    EXPECT_EQ(officer({"document", "issue-due", number}).failure(), "CENTRE_UNREACHABLE");
    world_.civil_register.every_failure.reset();
    EXPECT_EQ(run_json({"document", "issue-due", number}).exit_code, 2) << "nobody signs it";
    const auto made = officer({"document", "issue-due", number});
    ASSERT_EQ(made.exit_code, 0) << made.out;
    EXPECT_EQ(made.json().at("papers").at(0).at("kind"), "move_notice");
    EXPECT_EQ(made.json().at("papers").at(0).at("case"), number);
    EXPECT_EQ(world_.counter.renderer.last.fields.at("tr6_no"), "9901-69-000777");
    EXPECT_EQ(officer({"document", "issue-due", number}).failure(), "STEP_OUT_OF_ORDER");
    EXPECT_EQ(officer({"document", "issue-due", "c1"}).failure(), "STEP_OUT_OF_ORDER") << "nothing of it is due";
    EXPECT_EQ(officer({"document", "issue-due", "none"}).failure(), "CASE_UNKNOWN");
    EXPECT_EQ(run_json({"document", "due"}).json().at("due"), nlohmann::json::array());
}

}  // namespace
}  // namespace amphoe::testing
