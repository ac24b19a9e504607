// Attacks on signed papers. Each must be found, and the reason must say what was done.
#include <gmock/gmock.h>

#include <array>
#include <map>
#include <memory>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "core/documents/Certificates.h"
#include "core/documents/EmbeddedData.h"
#include "core/support/Digest.h"
#include "tests/core/documents/PaperLists.h"
#include "tests/core/documents/SignedPaperFixture.h"

namespace amphoe::documents {
namespace {

using domain::DocumentKind;
using ::testing::HasSubstr;
using ::testing::SizeIs;
using namespace std::chrono_literals;

class PaperAttackTest : public testing::SignedPaperFixture {
  protected:
    PaperAttackTest() {
        stamps_.at = now() + 1s;
        signed_ = signer_of(workstation_).sign(rendered(DocumentKind::CopyTr14_1), now()).value().pdf;
        text_.assign(signed_.begin(), signed_.end());
    }

    /// An incremental update as an attacker's tool writes it: whole new objects behind the signed bytes.
    Bytes updated(const std::map<QPDFObjGen, std::string>& objects, int new_objects = 0) {
        QPDF file;
        file.processMemoryFile("signed", text_.data(), text_.size());
        std::string text = text_;
        std::map<QPDFObjGen, std::size_t> offsets;
        for (const auto& [id, value] : objects) {
            offsets[id] = text.size();
            text += id.unparse(' ') + " obj\n" + value + "\nendobj\n";
        }
        const auto start = text.size();
        text += "xref\n";
        for (const auto& [id, offset] : offsets) {
            std::array<char, 64> line{};
            std::snprintf(line.data(), line.size(), "%d 1\n%010zu %05d n \n", id.getObj(), offset, id.getGen());
            text += line.data();
        }
        const auto previous = text_.substr(text_.rfind("startxref") + 10);
        text += "trailer\n<< /Size " +
                std::to_string(file.getTrailer().getKey("/Size").getIntValueAsInt() + new_objects) + " /Root " +
                file.getTrailer().getKey("/Root").unparse() + " /Prev " + previous.substr(0, previous.find('\n')) +
                " >>\nstartxref\n" + std::to_string(start) + "\n%%EOF\n";
        return {text.begin(), text.end()};
    }
    QPDF& file() {
        if (!opened_) {
            opened_ = std::make_unique<QPDF>();
            opened_->processMemoryFile("signed", text_.data(), text_.size());
        }
        return *opened_;
    }
    QPDFObjGen next_id() { return QPDFObjGen(file().getTrailer().getKey("/Size").getIntValueAsInt(), 0); }
    void expect_refused(const Bytes& pdf, const std::string& status, const std::string& words) {
        const auto result = verified(pdf);
        EXPECT_FALSE(result.valid);
        EXPECT_EQ(result.status, status);
        ASSERT_THAT(result.reasons, SizeIs(1));
        EXPECT_THAT(result.reasons[0], HasSubstr(words));
    }

    Bytes signed_;
    std::string text_;
    std::unique_ptr<QPDF> opened_;
};

TEST_F(PaperAttackTest, TheUntouchedPaperIsGood) {
    const auto result = verified(signed_);
    EXPECT_TRUE(result.valid) << (result.reasons.empty() ? "" : result.reasons.front());
    EXPECT_EQ(result.number, "0999-69-D01-000042-7");
    EXPECT_EQ(result.kind, "copy_tr14_1");
    EXPECT_EQ(result.level, "B-B");
}

TEST_F(PaperAttackTest, ReplacedContentIsNamed) {
    auto page = file().getAllPages().front();
    auto contents = page.getKey("/Contents");
    const auto id = (contents.isArray() ? contents.getArrayItem(0) : contents).getObjGen();
    expect_refused(updated({{id, "<< /Length 10 >>\nstream\n0 0 1 rg f\nendstream"}}), "changed",
                   "ถูกเปลี่ยนหลังการลงลายมือชื่อ");
}

TEST_F(PaperAttackTest, AnAddedPageIsNamed) {
    auto pages = file().getRoot().getKey("/Pages");
    const auto added = next_id();
    auto kids = pages.shallowCopy();
    kids.replaceKey("/Count", QPDFObjectHandle::newInteger(2));
    const auto text = kids.unparseResolved();
    auto changed = text;
    changed.replace(changed.find("/Kids [") + 7, 0, " " + added.unparse(' ') + " R ");
    expect_refused(updated({{pages.getObjGen(), changed},
                            {added, "<< /Type /Page /Parent " + pages.unparse() + " /MediaBox [0 0 200 200] >>"}},
                           1),
                   "changed", "มีหน้าถูกเพิ่ม");
}

TEST_F(PaperAttackTest, ShadowsAreFoundHoweverTheyAreBroughtUp) {
    // Hide: an annotation over the text. Replace: a font that draws other letters. Both as updates after signing.
    auto page = file().getAllPages().front();
    auto covered = page.shallowCopy();
    covered.removeKey("/Annots");
    expect_refused(updated({{page.getObjGen(), covered.unparseResolved()}}), "changed", "สิ่งที่แสดงบนหน้าเอกสารถูกเปลี่ยน");
    for (auto& object : file().getAllObjects()) {
        if (object.isDictionary() && object.getKey("/Type").isNameAndEquals("/Font")) {
            expect_refused(updated({{object.getObjGen(), "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>"}}),
                           "changed", "สิ่งที่แสดงบนหน้าเอกสารถูกเปลี่ยน");
            break;
        }
    }
    // Hide and replace: the catalogue is swapped for one that points to other pages of the same count.
    auto root = file().getRoot();
    expect_refused(updated({{root.getObjGen(), root.unparseResolved()}}), "changed", "เพิ่มเข้ามาในเอกสารหลัง");
}

TEST_F(PaperAttackTest, ReplacedDataAreNamed) {
    const auto specification = file().getRoot().getKey("/AF").getArrayItem(0);
    auto stream = const_cast<QPDFObjectHandle&>(specification).getKey("/EF").getKey("/F");
    expect_refused(updated({{stream.getObjGen(), "<< /Type /EmbeddedFile /Length 2 >>\nstream\n{}\nendstream"}}),
                   "changed", "ข้อมูลที่ฝังในเอกสารถูกเปลี่ยน");
}

TEST_F(PaperAttackTest, ASecondSignatureIsNamed) {
    auto root = file().getRoot();
    auto changed = root.shallowCopy();
    const auto field = next_id();
    auto text = changed.unparseResolved();
    auto form = root.getKey("/AcroForm").unparseResolved();
    form.replace(form.find("/Fields [") + 9, 0, " " + field.unparse(' ') + " R ");
    const auto at = text.find("/AcroForm");
    const auto own = root.getKey("/AcroForm").unparse();
    text.replace(text.find(own, at), own.size(), form);
    expect_refused(updated({{root.getObjGen(), text},
                            {field, "<< /FT /Sig /T (Two) /V << /Type /Sig /Contents <00> /ByteRange [0 1 2 3] >> >>"}},
                           1),
                   "changed", "มากกว่าหนึ่งรายการ");
}

TEST_F(PaperAttackTest, WrappedAndShiftedRangesAreFound) {
    // The gap grows: bytes outside the signature may be anything (universal signature forgery and wrapping).
    const auto at = text_.find("/ByteRange [ 0 ") + 15;
    for (const auto& forged : {"0000000000", "9999999999", "0000000100", "-000000001"}) {
        for (const std::size_t shift : {0U, 11U, 22U}) {
            auto changed = text_;
            changed.replace(at + shift, 10, forged);
            const auto result = verified({changed.begin(), changed.end()});
            EXPECT_FALSE(result.valid) << forged << " at " << shift;
            EXPECT_THAT(result.reasons, SizeIs(1));
        }
    }
    // The signed bytes are moved behind, other content stands in front of them.
    auto wrapped =
        text_.substr(0, at - 15) + "/ByteRange [ 0 0000000009 0000000009 0000000009 ]" + text_.substr(at + 34) + text_;
    EXPECT_FALSE(verified({wrapped.begin(), wrapped.end()}).valid);
    // No value, an empty value, a value in another spelling.
    for (const auto& [from, to] : std::map<std::string, std::string>{
             {"/Contents <", "/Contentz <"}, {"/ByteRange [", "/ByteRongu ["}, {"/SubFilter", "/SobFilter"}}) {
        auto changed = text_;
        changed.replace(changed.find(from), from.size(), to);
        EXPECT_FALSE(verified({changed.begin(), changed.end()}).valid) << from;
    }
    auto upper = text_;
    const auto digits = upper.find("<30");
    ASSERT_NE(digits, std::string::npos);
    for (std::size_t i = digits; i < digits + 600; ++i) {
        upper[i] = static_cast<char>(std::toupper(static_cast<unsigned char>(upper[i])));
    }
    expect_refused({upper.begin(), upper.end()}, "changed", "ไม่ครอบคลุม");
}

TEST_F(PaperAttackTest, EarlierRevisionsAndActivePartsBeforeSigningAreFound) {
    // Shadows prepared before the officer signs: the signer writes one revision, so they vanish with the rewriting.
    auto paper = rendered(DocumentKind::Receipt);
    const std::string update = "1 0 obj\n<< /Shadow true >>\nendobj\n";
    paper.pdf.insert(paper.pdf.end(), update.begin(), update.end());
    const auto cleaned = signer_of(workstation_).sign(paper, now());
    ASSERT_TRUE(cleaned);
    EXPECT_EQ(std::search(cleaned->pdf.begin(), cleaned->pdf.end(), update.begin() + 9, update.begin() + 20),
              cleaned->pdf.end());
    // What the rewriting keeps is refused when it is verified.
    for (const auto* active : {"/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>",
                               "/OCProperties << /OCGs [] /D << >> >>", "/AA << /WC << /S /JavaScript /JS (1) >> >>"}) {
        QPDF changed;
        const auto fresh = rendered(DocumentKind::Receipt);
        changed.processMemoryFile("paper", reinterpret_cast<const char*>(fresh.pdf.data()), fresh.pdf.size());
        auto extra = QPDFObjectHandle::parse(&changed, std::string("<< ") + active + " >>");
        for (const auto& key : extra.getKeys()) {
            changed.getRoot().replaceKey(key, extra.getKey(key));
        }
        QPDFWriter writer(changed);
        writer.setOutputMemory();
        writer.setObjectStreamMode(qpdf_o_disable);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        paper.pdf.assign(buffer->getBuffer(), buffer->getBuffer() + buffer->getSize());
        expect_refused(signer_of(workstation_).sign(paper, now())->pdf, "changed", "ทำให้สิ่งที่แสดงเปลี่ยนไปได้");
    }
}

TEST_F(PaperAttackTest, AStrippedSignatureAndADamagedFileAreTold) {
    expect_refused(rendered(DocumentKind::Receipt).pdf, "unsigned", "ไม่มีลายมือชื่อ");
    for (const std::size_t size : {signed_.size() / 2, signed_.size() - 5, std::size_t{3000}}) {
        const auto result = verified({signed_.begin(), signed_.begin() + static_cast<std::ptrdiff_t>(size)});
        EXPECT_FALSE(result.valid);
        EXPECT_FALSE(result.reasons.empty());
    }
}

TEST_F(PaperAttackTest, RevokedSignersAreNamedAndAStampProvesTheTimeBefore) {
    testing::ListedCertificates list;
    const auto key = support::to_hex(key_id_of(read_certificate(workstation_.certificate_pem).get()));
    list.known[key] = {workstation_.certificate_pem, "0999", std::nullopt};
    auto believed = trust();
    believed.certificates = &list;
    EXPECT_TRUE(verified(signed_, believed).valid);

    list.known[key].revoked_at = now() + 24h;
    const auto unproved = verified(signed_, believed);
    EXPECT_FALSE(unproved.valid) << "without a stamp a thief chooses the time";
    EXPECT_EQ(unproved.status, "revoked-signer");
    const auto stamped = signer_of(workstation_, &stamps_).sign(rendered(DocumentKind::Receipt), now()).value().pdf;
    EXPECT_TRUE(verified(stamped, believed).valid);
    list.known[key].revoked_at = now() - 1h;
    const auto late = verified(stamped, believed);
    EXPECT_FALSE(late.valid);
    ASSERT_THAT(late.reasons, SizeIs(1));
    EXPECT_THAT(late.reasons[0], HasSubstr("ถูกเพิกถอนก่อนเวลา"));
}

TEST_F(PaperAttackTest, AVoidPaperIsStillGenuineButItsStandingIsTold) {
    testing::ListedVoids voids;
    voids.listed["0999-69-D01-000042-7"] = domain::PaperStanding::Void;
    auto believed = trust();
    believed.voids = &voids;
    const auto result = verified(signed_, believed);
    EXPECT_TRUE(result.valid);
    EXPECT_EQ(result.standing.standing, domain::PaperStanding::Void);
}

TEST_F(PaperAttackTest, DataOfAnotherPaperAreFoundAlsoWhenTheOfficeItselfSignedThem) {
    auto paper = rendered(DocumentKind::Receipt);
    const auto other = rendered(DocumentKind::CopyTr14_1);
    QPDF mixed;
    mixed.processMemoryFile("paper", reinterpret_cast<const char*>(paper.pdf.data()), paper.pdf.size());
    auto stream = mixed.getRoot().getKey("/AF").getArrayItem(0).getKey("/EF").getKey("/F");
    stream.replaceStreamData(embedded_data(other.pdf), QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
    QPDFWriter writer(mixed);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    paper.pdf.assign(buffer->getBuffer(), buffer->getBuffer() + buffer->getSize());
    expect_refused(signer_of(workstation_).sign(paper, now())->pdf, "inconsistent", "ไม่ตรงกับเลขที่");
}

}  // namespace
}  // namespace amphoe::documents
