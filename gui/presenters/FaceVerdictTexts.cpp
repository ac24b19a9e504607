#include "gui/presenters/FaceVerdictTexts.h"

#include <array>
#include <charconv>

#include "gui/presenters/TextForms.h"
#include "gui/presenters/VisitTexts.h"

namespace amphoe::gui {
namespace {

struct Row {
    const char* key;
    const char* text;
};

/// The text of a key; the key itself when a newer part of the program made one that has no text yet.
template <class Rows>
std::string text_of(const Rows& rows, const std::string& key, const Texts& texts) {
    for (const auto& row : rows) {
        if (key == row.key) {
            return texts.tr(row.text);
        }
    }
    return key;
}

std::string centre_result(const std::string& result, const Texts& texts) {
    static constexpr std::array rows{Row{"match", msg("the same person")}, Row{"no_match", msg("another person")},
                                     Row{"unsure", msg("not sure")}};
    return text_of(rows, result, texts);
}

std::string presence_faults(const std::vector<std::string>& faults, const Texts& texts) {
    static constexpr std::array rows{Row{"presence.flat", msg("flat like a picture")},
                                     Row{"presence.screen", msg("pattern of a screen")},
                                     Row{"presence.still", msg("no movement")}};
    std::string line;
    for (const auto& fault : faults) {
        line += (line.empty() ? "" : ", ") + text_of(rows, fault, texts);
    }
    return line;
}

std::vector<std::string> parts_of(const std::string& list) {
    std::vector<std::string> parts;
    for (std::size_t from = 0; from < list.size();) {
        const auto comma = std::min(list.find(',', from), list.size());
        parts.push_back(list.substr(from, comma - from));
        from = comma + 1;
    }
    return parts;
}

std::string field(const domain::Fields& fields, const char* key) {
    const auto found = fields.find(key);
    return found == fields.end() ? std::string{} : found->second;
}

int number(const std::string& text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// What both views of the evidence come down to.
struct Verdict {
    std::optional<domain::CentreFaceAnswer> centre;
    std::string centre_why;
    std::optional<domain::FaceBand> own_band;
    std::optional<domain::FacePresence> presence;
    std::string cohort;  ///< its version; empty: raw distances
    std::optional<int> photo_years;
    workflows::FaceWarnings warnings;
};

void add_centre(std::vector<VerdictLine>& lines, const Verdict& verdict, const Texts& texts) {
    if (verdict.centre) {
        lines.push_back({filled(texts.tr("Centre's comparison: {result} ({score} of 100)"),
                                {{"result", centre_result(verdict.centre->result, texts)},
                                 {"score", std::to_string(verdict.centre->score)}}),
                         false});
    } else {
        lines.push_back({verdict.centre_why == "switched-off"
                             ? texts.tr("Not compared by the centre: switched off")
                             : texts.tr("Not compared by the centre: no answer. The visit goes on."),
                         false});
    }
    if (verdict.own_band) {
        lines.push_back(
            {filled(texts.tr("This machine says {band}, the centre does not agree: a second person decides"),
                    {{"band", band_text(*verdict.own_band, texts)}}),
             true});
    }
}

std::vector<VerdictLine> lines_of(const Verdict& verdict, const domain::FaceRules& rules, const Texts& texts) {
    std::vector<VerdictLine> lines;
    add_centre(lines, verdict, texts);
    lines.push_back({verdict.cohort.empty()
                         ? texts.tr("No reference group on this machine: the stricter limits of raw distances are used")
                         : filled(texts.tr("Distance weighed with the reference group {v}"), {{"v", verdict.cohort}}),
                     false});
    if (verdict.presence) {
        const auto faults = presence_faults(verdict.presence->faults, texts);
        lines.push_back(
            {filled(texts.tr("Presence check {n} of 100 (advice)"), {{"n", std::to_string(verdict.presence->score)}}) +
                 (faults.empty() ? "" : ": " + faults),
             !faults.empty()});
    }
    if (verdict.photo_years && *verdict.photo_years >= rules.card_photo_old_years) {
        lines.push_back({filled(texts.tr("The photo in the card is {n} years old: the face may have changed"),
                                {{"n", std::to_string(*verdict.photo_years)}}),
                         true});
    }
    if (verdict.warnings.officer_like) {
        lines.push_back(
            {texts.tr("This looks like the officer's own face. Is the camera turned to the citizen?"), true});
    }
    if (verdict.warnings.same_face_today) {
        lines.push_back(
            {texts.tr("This face was seen today under another citizen number. The supervisor is told."), true});
    }
    return lines;
}

Verdict verdict_in(const domain::Fields& face) {
    Verdict verdict;
    const auto result = field(face, "fvs_result");
    if (!result.empty() && result != "not-compared") {
        verdict.centre = domain::CentreFaceAnswer{result, number(field(face, "fvs_score")), field(face, "fvs_model")};
    }
    verdict.centre_why = field(face, "fvs_why");
    verdict.own_band = domain::band_from_name(field(face, "own_band"));
    verdict.cohort = field(face, "cohort_version");
    if (face.contains("presence_score")) {
        verdict.presence =
            domain::FacePresence{number(field(face, "presence_score")), {}, parts_of(field(face, "presence_faults"))};
    }
    if (face.contains("card_photo_years")) {
        verdict.photo_years = number(field(face, "card_photo_years"));
    }
    verdict.warnings = {field(face, "guard_officer_like") == "yes", field(face, "guard_same_face_today") == "yes"};
    return verdict;
}

std::string quality_text(const domain::Fields& face) {
    static const std::string prefix = "quality.";
    std::string line;
    for (const auto& [key, value] : face) {
        if (key.starts_with(prefix)) {
            line += (line.empty() ? "" : " · ") + key.substr(prefix.size()) + ' ' + value;
        }
    }
    return line;
}

}  // namespace

std::vector<VerdictLine> verdict_lines(const VisitFacts& facts, const domain::FaceRules& rules, const Texts& texts) {
    if (!facts.face) {
        return {};
    }
    const auto& face = *facts.face;
    return lines_of({face.centre, face.centre_why, face.own_band, face.presence,
                     face.cohort ? face.cohort->version : std::string{}, facts.photo_years, facts.warnings},
                    rules, texts);
}

std::vector<VerdictLine> verdict_lines(const domain::Fields& face, const domain::FaceRules& rules, const Texts& texts) {
    const auto band = domain::band_from_name(field(face, "band"));
    std::vector<VerdictLine> lines{{(band ? band_text(*band, texts) + " · " : "") +
                                        filled(texts.tr("similar {n} per cent"), {{"n", field(face, "percent")}}) +
                                        " · " + texts.tr("a measure of likeness, not a probability"),
                                    false},
                                   {filled(texts.tr("Distance {d} · pass up to {p} · refer up to {r} · thresholds {v}"),
                                           {{"d", field(face, "distance")},
                                            {"p", field(face, "threshold_pass")},
                                            {"r", field(face, "threshold_refer")},
                                            {"v", field(face, "thresholds_version")}}),
                                    false}};
    for (auto& line : lines_of(verdict_in(face), rules, texts)) {
        lines.push_back(std::move(line));
    }
    if (const auto quality = quality_text(face); !quality.empty()) {
        lines.push_back({texts.tr("Quality of the picture (0 to 100)") + ": " + quality, false});
    }
    return lines;
}

}  // namespace amphoe::gui
