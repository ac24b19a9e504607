#include "core/documents/PaperContext.h"

#include <utility>

namespace amphoe::documents {

Piece piece_of(double height, std::function<void(cairo_t*, double, double)> draw) {
    Piece piece;
    piece.height = height;
    piece.draw = std::move(draw);
    return piece;
}

bool PaperContext::met(const Condition& condition) const {
    using Kind = Condition::Kind;
    switch (condition.kind) {
        case Kind::Always:
            return true;
        case Kind::Activation:
            return facts.activation;
        case Kind::Waiting:
            // A link that went to the phone instead of a code on the paper waits for nobody; what needs no code says
            // itself how it stands.
            return !facts.activation && !fields.has("activation_sms") && !fields.has("outcome_title");
        case Kind::Training:
            return facts.training;
        case Kind::CentreSimulated:
            return facts.centre_simulated;
        case Kind::LastPage:
            return facts.last_page;
        case Kind::EarlierPage:
            return !facts.last_page;
        case Kind::Has:
            return fields.has(condition.field);
        case Kind::HasNot:
            return !fields.has(condition.field);
    }
    return false;
}

std::optional<std::string> PaperContext::text_of(const TemplateLine& line) const {
    if (!met(line.when)) {
        return std::nullopt;
    }
    auto text = fields.fill(line.text, line.numerals.value_or(layout.numerals));
    if (!text && !line.blank.empty()) {
        text = line.blank;
    }
    return text;
}

std::vector<FilledLine> filled(const PaperContext& paper, const std::vector<TemplateLine>& lines) {
    std::vector<FilledLine> result;
    for (const auto& line : lines) {
        if (auto text = paper.text_of(line)) {
            result.push_back({&line, std::move(*text)});
        }
    }
    return result;
}

void draw_stack(cairo_t* canvas, const std::vector<ShapedText>& texts, double x, double y) {
    for (const auto& text : texts) {
        text.draw(canvas, x, y);
        y += text.height;
    }
}

double stack_height(const std::vector<ShapedText>& texts) {
    double height = 0;
    for (const auto& text : texts) {
        height += text.height;
    }
    return height;
}

}  // namespace amphoe::documents
