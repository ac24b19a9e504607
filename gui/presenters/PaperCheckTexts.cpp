#include "gui/presenters/PaperCheckTexts.h"

#include "core/domain/PartialDate.h"
#include "core/workflows/civil/CopyContent.h"
#include "gui/presenters/PaperDeskPresenter.h"
#include "gui/presenters/RegisterWords.h"
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

/// `standing_told`: the copy's own word says that the paper counts.
PaperCheckWords code_words(const domain::PaperCodeVerdict& verdict, bool standing_told, const Texts& texts) {
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
    if (verdict.genuine && (!standing_told || ended(standing))) {
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

PaperCheckWords document_words(const domain::DocumentVerification& document, bool standing_told, const Texts& texts) {
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
    if (document.valid && (!standing_told || ended(standing))) {
        words.lines.push_back(standing_line(
            standing,
            texts.tr("The centre said nothing of it. The list of ended papers on this machine does not name it."),
            texts));
    }
    words.lines.insert(words.lines.end(), document.reasons.begin(), document.reasons.end());
    return words;
}

PaperCheckWords finding_words(const ports::PaperFinding& finding, bool standing_told, const Texts& texts) {
    // A scanned paper is an unsigned PDF whose code speaks for it.
    if (finding.code && (finding.code->claim || !finding.document)) {
        return code_words(*finding.code, standing_told, texts);
    }
    return document_words(finding.document.value_or(domain::DocumentVerification{}), standing_told, texts);
}

std::string copy_headline(workflows::CopyState state, const Texts& texts) {
    switch (state) {
        case workflows::CopyState::Matches:
            return texts.tr("✓ Matches: the copy is right and as the centre has it");
        case workflows::CopyState::NumberOnly:
            return texts.tr("! The number is known. Nothing of the content was compared.");
        case workflows::CopyState::Void:
            return texts.tr("✕ Ended: the paper was cancelled. Do not accept it.");
        case workflows::CopyState::Differs:
            break;
    }
    return texts.tr("✕ Does not match what the centre has. Do not accept it.");
}

std::string cells_line(const domain::Fields& cells, const Texts& texts) {
    std::string line;
    for (const auto& [key, value] : cells) {
        if (!value.empty()) {
            line += (line.empty() ? "" : " · ") + row_title(key, texts) + ": " + row_value(value, texts);
        }
    }
    return line;
}

/// First what the paper is, then the copy as it was issued; that only where something of it was compared.
std::vector<std::string> issued_lines(const workflows::CopyVerdict& copy, const Texts& texts) {
    if (copy.issued.key.empty()) {
        return {filled(texts.tr("The centre has no paper with the number {number}."), {{"number", copy.number}})};
    }
    const auto text = [&copy](const char* key) { return copy.issued.text(key); };
    const auto* copy_kind = workflows::copy_kind(text("kind"));
    const auto kind = copy_kind != nullptr ? chosen(texts, copy_kind->title_th, copy_kind->title_en)
                                           : named_kind(text("kind"), texts);
    std::vector<std::string> lines{texts.tr("As issued:") + " " + kind + " · " + copy.number + " · " +
                                   filled(texts.tr("issued {day} by office {rcode}"),
                                          {{"day", row_value(text("issued"), texts)}, {"rcode", text("office")}})};
    if (copy.self_certified()) {
        lines.push_back(
            texts.tr("Certified by the citizen with ThaID, not by a registrar. It is as the centre keeps it "
                     "only where its code or its file was compared."));
    }
    const auto rows = copy.data ? workflows::copy_rows(*copy.data) : std::vector<domain::Fields>{};
    for (const auto& row : rows) {
        if (auto line = cells_line(row, texts); !line.empty()) {
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

/// `by_number`: nothing else is known of the paper; otherwise its own signature speaks where the centre cannot compare.
PaperCheckWords with_copy(PaperCheckWords words, const workflows::CopyVerdict& copy, bool by_number,
                          const Texts& texts) {
    const bool number_only = copy.state == workflows::CopyState::NumberOnly;
    if (!number_only || by_number) {
        words.good = words.good && copy.state == workflows::CopyState::Matches;
        words.headline = copy_headline(copy.state, texts);
    }
    const auto issued = issued_lines(copy, texts);
    words.lines.insert(words.lines.end(), issued.begin(), issued.end());
    if (number_only && by_number) {
        words.lines.push_back(
            texts.tr("Scan the code on the sheet, or type AD1.<number>.<check code>: only then the "
                     "content is compared and shown."));
    }
    return words;
}

}  // namespace

PaperCheckWords paper_check_words(const CheckedPaper& checked, const Texts& texts) {
    const auto& code = checked.finding.code;
    const bool by_number = checked.copy && code && !code->claim && !checked.finding.document;
    auto words =
        by_number ? PaperCheckWords{true, {}, {}} : finding_words(checked.finding, checked.copy.has_value(), texts);
    const bool says_more = checked.copy && (words.good || by_number);
    return says_more ? with_copy(std::move(words), *checked.copy, by_number, texts) : words;
}

}  // namespace amphoe::gui
