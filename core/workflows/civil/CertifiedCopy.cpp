#include "core/workflows/civil/CertifiedCopy.h"

#include <algorithm>

#include "core/support/Digest.h"
#include "core/workflows/FormAnswers.h"
#include "core/workflows/FormFields.h"
#include "core/workflows/OutreachLimits.h"
#include "core/workflows/RegisterText.h"
#include "core/workflows/ThaidEnrolment.h"
#include "core/workflows/civil/CopyPurpose.h"
#include "core/workflows/civil/MoveOut.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::Fields;
using domain::FormFieldType;
using domain::FormPage;
using domain::RegisterKind;
using domain::Result;

namespace {

std::vector<domain::FormChoice> kinds_to_choose() {
    std::vector<domain::FormChoice> choices;
    for (const auto& kind : copy_kinds()) {
        choices.push_back({kind.code, kind.title_th, kind.title_en});
    }
    return choices;
}

}  // namespace

CertifiedCopy::CertifiedCopy(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof)
    : FormService(ports, journal, proof, domain::ServiceKind::CertifiedCopy) {
    add_page([this] { return document_page(); },
             [this](const Fields& answers, auto stop) { return take_document(answers, stop); });
    add_page([this] { return record_page(); }, [this](const Fields& answers, auto) { return take_record(answers); });
}

Result<Done> CertifiedCopy::refuse_away() const {
    auto* events = ports_.counter.outreach;
    return events == nullptr ? Result<Done>(Done{}) : may_be_given_now(*events, kind());
}

std::optional<FormPage> CertifiedCopy::document_page() const {
    return FormPage{
        "document",
        "เอกสารที่ขอคัด",
        "Document",
        {choice_field("copy_kind", "เอกสาร", "Document", kinds_to_choose(), "TR14_1"),
         choice_field("relation", "ผู้ขอเป็น", "The requester is",
                      {{"SELF", "เจ้าของรายการ", "The person"},
                       {"HEAD", "เจ้าบ้าน", "Head of the house"},
                       {"INTEREST", "ผู้มีส่วนได้เสีย", "Somebody with an interest"},
                       {"DELEGATE", "ผู้รับมอบหมาย", "Delegate"},
                       {"AGENCY", "หน่วยงานของรัฐ", "State agency"}},
                      "SELF"),
         typed_field("subject_id", "เลขประจำตัวเจ้าของรายการ", "Number of the person", FormFieldType::CitizenId,
                     requester_id()),
         optional(text_field("proof_ref", "หลักฐานส่วนได้เสีย หนังสือมอบหมาย หรือหนังสือหน่วยงาน", "Proof or letter")),
         typed_field("copies", "จำนวนฉบับ", "Copies", FormFieldType::Number, "1"),
         hinted(text_field("purpose", "ใช้เพื่อ", "Purpose", ports_.rules.purpose_letters), "พิมพ์เป็นลายน้ำ เช่น สมัครเรียน",
                "Printed as watermark, e.g. for school")}};
}

Result<Done> CertifiedCopy::may_ask(const Fields& answers, std::stop_token stop) {
    const auto relation = answer_at(answers, "relation");
    const auto subject = answer_at(answers, "subject_id");
    if (relation == "SELF" && subject != requester_id()) {
        return invalid_field("relation", "the record is another person's");
    }
    if (relation != "SELF" && relation != "HEAD" && answer_at(answers, "proof_ref").empty()) {
        return invalid_field("proof_ref", "is missing");
    }
    auto person = look_up(RegisterKind::Person, subject, stop);
    if (!person) {
        return person.error();
    }
    subject_ = person->fields;
    subject_version_ = person->version;
    const auto house_code = person->text("house_code");
    if (relation == "HEAD") {
        const auto house = look_up(RegisterKind::House, house_code, stop);
        if (!house) {
            return house.error();
        }
        if (house->text("head_id") != requester_id()) {
            return invalid_field("relation", "the requester is not the head of that house");
        }
    }
    return keep_apart({subject}, {house_code}, stop);
}

Result<domain::RegisterRecord> CertifiedCopy::fetch(std::stop_token stop) {
    const auto key = kind_of_copy_->source == RegisterKind::House ? answer_at(subject_, "house_code")
                                                                  : answer_at(asked_, "subject_id");
    return look_up(kind_of_copy_->source, key, stop);
}

Result<Done> CertifiedCopy::take_document(const Fields& answers, std::stop_token stop) {
    const int copies = std::stoi(answer_at(answers, "copies"));
    if (copies < 1 || copies > ports_.rules.copies_at_most) {
        return invalid_field("copies", "must be 1 to " + std::to_string(ports_.rules.copies_at_most));
    }
    if (says_nothing(answer_at(answers, "purpose"))) {
        return invalid_field("purpose", "says nothing");
    }
    if (auto may = may_ask(answers, stop); !may) {
        return may;
    }
    asked_ = answers;
    kind_of_copy_ = copy_kind(answer_at(answers, "copy_kind"));
    hidden_.clear();
    auto found = fetch(stop);
    if (!found) {
        return found.error();
    }
    copied_ = std::move(*found);
    if (kind_of_copy_->code == "TR13" && std::ranges::none_of(copied_->items, is_alien)) {
        return invalid_field("copy_kind", "nobody of that house is an alien");
    }
    return Done{};
}

domain::DocumentContent CertifiedCopy::content() const {
    CopyFacts facts;
    facts.purpose = answer_at(asked_, "purpose");
    facts.hidden = hidden_;
    facts.registrar_name = second_person().name_th;
    facts.registrar_title = second_person().id.empty() ? "" : std::string(domain::role_title_th(second_person().role));
    facts.person = subject_;
    facts.offices = &ports_.rules.offices;
    auto made = copy_content(*kind_of_copy_, *copied_, facts);
    const auto& card = proof_.state().card;
    if (kind_of_copy_->code == "CARD_REC" && card && card->photo &&
        card->citizen_id.digits() == answer_at(asked_, "subject_id")) {
        made.pictures["photo"] = {card->photo->jpeg, card->photo->width, card->photo->height};
    }
    return made;
}

std::optional<FormPage> CertifiedCopy::record_page() const {
    FormPage page{"record", "ตรวจรายการ", "The record", {}};
    page.shown = copy_rows(content());
    page.fields = {typed_field("checked", "เจ้าหน้าที่ตรวจรายการแล้ว", "The officer has looked", FormFieldType::YesNo)};
    if (!kind_of_copy_->may_hide.empty()) {
        page.fields.push_back(optional(many_field("hidden", "ปกปิด", "Hide", kind_of_copy_->may_hide)));
    }
    return page;
}

Result<Done> CertifiedCopy::take_record(const Fields& answers) {
    if (answer_at(answers, "checked") != "yes") {
        return invalid_field("checked", "the officer has to look at the record first");
    }
    hidden_ = list_of(answer_at(answers, "hidden"));
    return Done{};
}

bool CertifiedCopy::fresh() const {
    return journal_.now() - copied_->data_at <= std::chrono::minutes(ports_.rules.record_fresh_minutes);
}

Result<Done> CertifiedCopy::look_again() {
    if (auto here = refuse_away(); !here || !papers_.empty() || fresh()) {
        return here;
    }
    // The name on the paper is the person's, whatever else is copied.
    const auto person = look_up(RegisterKind::Person, answer_at(asked_, "subject_id"), {});
    auto newer = person ? fetch({}) : person;
    if (!newer) {
        return waits_for_centre(newer.error().code)
                   ? Failure{FailureCode::OfflineNotAllowed, "the record is too old to be certified offline"}
                   : newer.error();
    }
    const bool same = newer->version == copied_->version && person->version == subject_version_;
    copied_ = std::move(*newer);
    subject_ = person->fields;
    subject_version_ = person->version;
    if (!same) {
        ask_again("record");
        return Failure{FailureCode::RecordConflict, "the record was changed since it was looked at"};
    }
    return Done{};
}

Result<Done> CertifiedCopy::prepare() {
    if (auto looked = look_again(); !looked) {
        return looked;
    }
    const auto copies = static_cast<std::size_t>(std::stoi(answer_at(asked_, "copies")));
    while (papers_.size() < copies) {
        auto paper = case_.issue(content());
        if (!paper) {
            return paper.error();
        }
        papers_.push_back(std::move(*paper));
    }
    return Done{};
}

Result<std::vector<domain::RenderedDocument>> CertifiedCopy::issue_papers() {
    if (!case_.submitted()) {
        return Failure{FailureCode::StepOutOfOrder, "not confirmed"};
    }
    if (auto here = refuse_away(); !here) {
        return here.error();
    }
    const auto state = case_.state();
    const bool waiting = state && *state == domain::CaseState::WaitCentre;
    return accepted() || (waiting && fresh()) ? papers_ : std::vector<domain::RenderedDocument>{};
}

std::optional<domain::ApprovalNeed> CertifiedCopy::approval_need() const {
    return registrar_approval("นายทะเบียนลงนามรับรองสำเนา", "The registrar signs the copy");
}

Fields CertifiedCopy::fee_items() const {
    if (kind_of_copy_ == nullptr) {
        return {};
    }
    const char* item = kind_of_copy_->code == "CARD_REC" ? "certified_copy_card" : "certified_copy";
    return {{item, answer_at(asked_, "copies")}};
}

Fields CertifiedCopy::act() const {
    std::vector<std::string> papers;
    std::vector<std::string> hashes;
    for (const auto& paper : papers_) {
        papers.push_back(paper.number + "=" + support::sha256_hex(paper.pdf));
        hashes.push_back(paper.number + "=" + paper.data_hash);
    }
    Fields act{{"copy_kind", kind_of_copy_->code},
               {"relation", answer_at(asked_, "relation")},
               {"subject_id", answer_at(asked_, "subject_id")},
               {"copies", answer_at(asked_, "copies")},
               {"purpose", answer_at(asked_, "purpose")},
               {"hidden", lines_of(hidden_)},
               {"data_record", std::string(domain::register_kind_name(copied_->kind)) + "/" + copied_->key},
               {"data_version", copied_->version},
               {"data_at", support::to_iso8601(copied_->data_at)},
               {"check_code", check_code_of(*copied_)},
               {"papers", lines_of(papers)},
               {"paper_hashes", lines_of(hashes)}};
    if (const auto proof = answer_at(asked_, "proof_ref"); !proof.empty()) {
        act["proof_ref"] = proof;
    }
    return act;
}

}  // namespace amphoe::workflows
