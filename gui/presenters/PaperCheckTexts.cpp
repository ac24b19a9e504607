#include "gui/presenters/PaperCheckTexts.h"

#include "core/domain/PartialDate.h"
#include "gui/presenters/PaperDeskPresenter.h"
#include "gui/presenters/TextForms.h"

namespace amphoe::gui {
namespace {

using domain::PaperStanding;

std::string named_kind(const std::string& name, const Texts& texts) {
    const auto kind = domain::document_kind_from_name(name);
    return kind ? paper_kind_text(*kind, texts) : name;
}

std::string day_of(const std::string& iso, const Texts& texts) {
    const auto day = domain::PartialDate::from_iso(iso);
    return day ? date_text(*day, texts) : iso;
}

std::string standing_line(PaperStanding standing, const std::string& unknown, const Texts& texts) {
    switch (standing) {
        case PaperStanding::Confirmed:
            return texts.tr("The centre confirms this paper.");
        case PaperStanding::Withdrawn:
            return texts.tr("This paper was replaced by another one. Do not accept it.");
        case PaperStanding::Void:
            return texts.tr("This paper was ended and counts no more. Do not accept it.");
        case PaperStanding::Unknown:
            break;
    }
    return unknown;
}

bool ended(PaperStanding standing) {
    return standing == PaperStanding::Withdrawn || standing == PaperStanding::Void;
}

PaperCheckWords code_words(const domain::PaperCodeVerdict& verdict, const Texts& texts) {
    PaperCheckWords words;
    const auto standing = verdict.standing.standing;
    words.good = verdict.genuine && !ended(standing);
    words.headline = verdict.status == "no-code" ? texts.tr("✕ No code was read")
                     : !verdict.genuine          ? texts.tr("✕ The code does not hold")
                     : ended(standing)           ? texts.tr("✕ The code is genuine, the paper counts no more")
                                       : texts.tr("✓ The code is genuine. Compare these lines with the sheet.");
    if (verdict.claim) {
        const auto& claim = *verdict.claim;
        words.lines.push_back(named_kind(claim.kind, texts) + " · " + claim.number + " · " +
                              filled(texts.tr("issued {day} by office {rcode}"),
                                     {{"day", day_of(claim.day, texts)}, {"rcode", claim.rcode}}));
    }
    if (verdict.genuine) {
        words.lines.push_back(standing_line(
            standing,
            verdict.asked_centre
                ? texts.tr("The centre does not know this paper yet. Ask the office that issued it.")
                : texts.tr("The centre did not answer. The list of ended papers on this machine does not name it."),
            texts));
    }
    words.lines.insert(words.lines.end(), verdict.reasons.begin(), verdict.reasons.end());
    return words;
}

PaperCheckWords document_words(const domain::DocumentVerification& document, const Texts& texts) {
    PaperCheckWords words;
    const auto standing = document.standing.standing;
    words.good = document.valid && !ended(standing);
    words.headline = !document.valid   ? texts.tr("✕ The document does not hold")
                     : ended(standing) ? texts.tr("✕ The document is unchanged, the paper counts no more")
                                       : texts.tr("✓ The document is genuine and unchanged");
    if (!document.number.empty()) {
        auto line = named_kind(document.kind, texts) + " · " + document.number;
        if (!document.signer.empty()) {
            line += " · " + filled(texts.tr("signed by {signer}"), {{"signer", document.signer}});
        }
        if (document.stamped_at) {
            line += " · " +
                    filled(texts.tr("time stamp {day} {time}"), {{"day", day_text(*document.stamped_at, texts)},
                                                                 {"time", clock_text(*document.stamped_at, texts)}});
        }
        words.lines.push_back(std::move(line));
    }
    if (document.valid) {
        words.lines.push_back(standing_line(
            standing,
            texts.tr("The centre said nothing of it. The list of ended papers on this machine does not name it."),
            texts));
    }
    words.lines.insert(words.lines.end(), document.reasons.begin(), document.reasons.end());
    return words;
}

}  // namespace

PaperCheckWords paper_check_words(const ports::PaperFinding& finding, const Texts& texts) {
    // A scanned paper is an unsigned PDF whose code speaks for it.
    if (finding.code && (finding.code->claim || !finding.document)) {
        return code_words(*finding.code, texts);
    }
    return document_words(finding.document.value_or(domain::DocumentVerification{}), texts);
}

}  // namespace amphoe::gui
