#include "gui/presenters/EvidenceTexts.h"

#include <algorithm>
#include <array>

#include "core/workflows/identity/FactorStates.h"
#include "gui/presenters/RegisterWords.h"
#include "gui/presenters/TextForms.h"

namespace amphoe::gui {
namespace {

std::string provenance_text(const VisitFacts& facts, const Texts& texts) {
    if (!facts.card_status_asked) {
        return texts.tr("from the chip · status not checked yet");
    }
    if (!facts.card_status) {
        return texts.tr("from the chip · centre not reached, status not checked");
    }
    return filled(facts.card_status->usable() ? texts.tr("from the chip · card status: normal")
                                              : texts.tr("from the chip · card status: {text}"),
                  {{"text", facts.card_status->text_th}});
}

void add(std::vector<EvidenceLine>& lines, std::string title, std::string value) {
    if (!value.empty()) {
        lines.push_back({std::move(title), std::move(value)});
    }
}

std::string consent_text(const domain::Consent& consent, const Texts& texts) {
    return filled(texts.tr("notice {version} · {time}"),
                  {{"version", consent.notice_version}, {"time", clock_text(consent.given_at, texts)}});
}

std::string birth_text(const domain::IdentityCard& card, support::Timestamp now, const Texts& texts) {
    if (!card.birth_date) {
        return {};
    }
    return date_text(*card.birth_date, texts) + " · " + age_text(*card.birth_date, now, texts);
}

std::string difference_title(const std::string& field, const Texts& texts) {
    if (field == "title") {
        return texts.tr("Title");
    }
    if (field == "status") {
        return texts.tr("Status");
    }
    return field == "name" ? texts.tr("Name") : texts.tr("Address");
}

/// W3.5: what the register has otherwise than the chip stands marked beside the evidence.
void add_registry(std::vector<EvidenceLine>& lines, const workflows::RegistryFindings& findings, const Texts& texts) {
    if (!findings.compared) {
        add(lines, texts.tr("Register"), texts.tr("not compared, the centre was not reached"));
        return;
    }
    for (const auto& one : findings.differences) {
        add(lines, "≠ " + difference_title(one.field, texts),
            one.registry.empty() ? texts.tr("not in the register")
                                 : filled(texts.tr("register: {text}"), {{"text", row_value(one.registry, texts)}}));
    }
    if (findings.differences.empty()) {
        add(lines, texts.tr("Register"), "✓ " + texts.tr("the same as the chip"));
    }
}

/// E6: what does not fit stops nothing, it is looked at.
void add_remarks(std::vector<EvidenceLine>& lines, const std::vector<std::string>& warnings, const Texts& texts) {
    struct Remark {
        const char* key;
        const char* sentence;
    };
    static constexpr std::array remarks{
        Remark{"title.age",
               msg("The title does not fit the age. It is taken from the record as it is; look at the card "
                   "and the person.")},
        Remark{"title.sex",
               msg("The title does not fit the sex. It is taken from the record as it is; look at the card "
                   "and the person.")},
        Remark{"name_th.letters", msg("The name has signs that names do not have. Compare it with the printed card.")},
        Remark{"name_en.letters", msg("The name has signs that names do not have. Compare it with the printed card.")}};
    for (const auto& remark : remarks) {
        if (std::find(warnings.begin(), warnings.end(), remark.key) != warnings.end()) {
            add(lines, "⚠ " + texts.tr("To be looked at"), texts.tr(remark.sentence));
        }
    }
}

/// "chip, code to the phone"
std::string factors_text(const workflows::ReturningPerson& person, const Texts& texts) {
    std::string all;
    for (const auto& factor : person.factors) {
        all += all.empty() ? "" : ", ";
        all += factor == "chip"       ? texts.tr("chip")
               : factor == "face"     ? texts.tr("face")
               : factor == "otp"      ? texts.tr("code to the phone")
               : factor == "thaid_qr" ? texts.tr("ThaID app")
                                      : factor;
    }
    return all;
}

std::string absence_text(domain::CardAbsence absence, const Texts& texts) {
    return std::string(chosen(texts, domain::card_absence_title_th(absence), domain::card_absence_title_en(absence)));
}

}  // namespace

namespace {

/// "Chip ✓ · One-time code – · Fingerprint: no device ..."
std::string factor_table_text(const VisitFacts& facts, const Texts& texts) {
    std::string text;
    const bool code = facts.returning && facts.returning->factors.contains("otp");
    const bool face = facts.face && facts.face->band == domain::FaceBand::Pass;
    const bool chip = workflows::chip_is_shown(facts.card, facts.card_status);
    for (const auto& [slot, state] : workflows::factor_findings(chip, face, code)) {
        text += text.empty() ? "" : " · ";
        text += chosen(texts, slot.title_th, slot.title_en);
        text += state == workflows::FactorState::Shown ? " ✓"
                : state == workflows::FactorState::NotShown
                    ? " –"
                    : ": " + std::string(chosen(texts, domain::kNoDeviceTh, domain::kNoDeviceEn));
    }
    return text;
}

}  // namespace

EvidenceView evidence_view(const VisitFacts& facts, support::Timestamp now, const Texts& texts) {
    EvidenceView view;
    if (facts.card) {
        const auto& card = *facts.card;
        const bool thai = texts.language() == Language::Thai;
        view.name = thai ? card.name_th.full() : card.name_en.full();
        view.second_name = thai ? card.name_en.full() : card.name_th.full();
        view.number = card.citizen_id.formatted();
        view.provenance = provenance_text(facts, texts);
        add(view.lines, texts.tr("Born"), birth_text(card, now, texts));
        add(view.lines, texts.tr("Address"), card.address.one_line());
        add(view.lines, texts.tr("Issued"), card.issue_date ? date_text(*card.issue_date, texts) : "");
        add(view.lines, texts.tr("Expires"), expiry_text(card.expiry_date, texts));
        add_remarks(view.lines, card.warnings, texts);
    }
    if (facts.card_absence) {
        add(view.lines, texts.tr("Without a card"), absence_text(*facts.card_absence, texts));
    }
    if (facts.registry) {
        add_registry(view.lines, *facts.registry, texts);
    }
    if (facts.consent) {
        add(view.lines, texts.tr("Consent"), consent_text(*facts.consent, texts));
    }
    if (facts.returning) {
        add(view.lines, texts.tr("Known again"),
            facts.returning->proof_number + "\n" + factors_text(*facts.returning, texts));
    }
    if (facts.officer_unknown && (facts.card || facts.card_absence)) {
        add(view.lines, "⚠ " + texts.tr("Own matters"),
            texts.tr("not compared: your number is not known here. The centre compares later."));
    }
    if (facts.card || facts.card_absence) {
        add(view.lines, texts.tr("Factors"), factor_table_text(facts, texts));
    }
    add(view.lines, texts.tr("Evidence level"), facts.card ? facts.level_label : "");
    return view;
}

std::string offline_text(const VisitFacts& facts, const Texts& texts) {
    const bool silent = facts.card_status_asked && !facts.card_status;
    return silent ? texts.tr("Offline: only some services can be used") : std::string{};
}

std::vector<EvidenceLine> citizen_lines(const VisitFacts& facts, support::Timestamp now, const Texts& texts) {
    std::vector<EvidenceLine> lines;
    if (!facts.card) {
        for (const auto& service : facts.services) {
            add(lines, texts.tr("Name"), service.citizen);
        }
        if (facts.card_absence) {
            add(lines, texts.tr("Without a card"), absence_text(*facts.card_absence, texts));
        }
        return lines;
    }
    const auto& card = *facts.card;
    add(lines, texts.tr("Name"), texts.language() == Language::Thai ? card.name_th.full() : card.name_en.full());
    add(lines, texts.tr("Citizen number"), card.citizen_id.masked());
    add(lines, texts.tr("Born"), birth_text(card, now, texts));
    add(lines, texts.tr("Address"), card.address.one_line());
    add(lines, texts.tr("Mobile phone"), facts.phone);
    return lines;
}

std::vector<std::string> lines_to_be_sent(const VisitFacts& facts, const Texts& texts) {
    std::vector<std::string> lines;
    if (facts.card_absence) {
        lines = {texts.tr("what was answered and shown at the counter; no picture of your face")};
    } else if (facts.returning && !facts.face) {
        lines = {texts.tr("your name, citizen number, birth date and address from the chip"),
                 texts.tr("that you were proofed before and how you are known again; no picture of your face")};
    } else {
        lines = {texts.tr("your name, citizen number, birth date and address from the chip"),
                 facts.face && facts.face->centre
                     ? texts.tr("the result of comparing your face; the centre has compared the "
                                "picture too")
                     : texts.tr("the result of comparing your face (the picture itself is not "
                                "sent)")};
    }
    if (!facts.phone.empty()) {
        lines.push_back(texts.tr("your mobile phone number"));
    }
    if (facts.thaid) {
        lines.push_back(facts.services.empty() ? texts.tr("purpose: to enrol you in ThaID, nothing else")
                                               : texts.tr("purpose: to enrol you in ThaID"));
    }
    for (const auto& service : facts.services) {
        lines.push_back(
            texts.tr("purpose:") + " " +
            std::string(chosen(texts, domain::service_title_th(service.kind), domain::service_title_en(service.kind))) +
            "  " + service.case_number);
    }
    return lines;
}

}  // namespace amphoe::gui
