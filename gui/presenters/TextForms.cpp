#include "gui/presenters/TextForms.h"

#include <cstdio>

#include "core/domain/ThaiText.h"

namespace amphoe::gui {
namespace {

constexpr int kBuddhistEra = 543;

}  // namespace

std::string filled(const std::string& sentence, const std::map<std::string, std::string>& values) {
    std::string result;
    std::size_t from = 0;
    for (auto open = sentence.find('{'); open != std::string::npos; open = sentence.find('{', from)) {
        const auto close = sentence.find('}', open);
        const auto value =
            close == std::string::npos ? values.end() : values.find(sentence.substr(open + 1, close - open - 1));
        result.append(sentence, from, open - from);
        from = open + 1;
        if (value == values.end()) {
            result += '{';
        } else {
            result += value->second;
            from = close + 1;
        }
    }
    return result.append(sentence, from);
}

std::string clock_text(support::Timestamp at, const Texts& texts) {
    const auto time = support::to_bangkok(at);
    char text[32];
    const char* form = texts.language() == Language::Thai ? "%02u.%02u น." : "%02u:%02u";
    std::snprintf(text, sizeof text, form, time.hour, time.minute);
    return text;
}

std::string day_text(support::Timestamp at, const Texts& texts) {
    const auto time = support::to_bangkok(at);
    const bool thai = texts.language() == Language::Thai;
    const auto month = thai ? domain::thai_month_short(time.month) : domain::english_month(time.month).substr(0, 3);
    return std::to_string(time.day) + ' ' + std::string(month) + ' ' +
           std::to_string(thai ? time.year + kBuddhistEra : time.year);
}

std::string date_text(const domain::PartialDate& date, const Texts& texts) {
    return texts.language() == Language::Thai ? date.thai_short() : date.english();
}

std::string age_text(const domain::PartialDate& birth, support::Timestamp now, const Texts& texts) {
    const auto today = domain::PartialDate::from_iso(support::bangkok_date(now));
    if (!today) {
        return {};
    }
    const auto age = birth.age_at(*today);
    auto years = std::to_string(age.youngest);
    if (age.oldest != age.youngest) {
        years += "-" + std::to_string(age.oldest);
    }
    return filled(texts.tr("{n} years"), {{"n", years}});
}

std::string expiry_text(const domain::ExpiryDate& expiry, const Texts& texts) {
    if (expiry.lifelong) {
        return texts.tr("valid for life");
    }
    return expiry.date ? date_text(*expiry.date, texts) : std::string{};
}

}  // namespace amphoe::gui
