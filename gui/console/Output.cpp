#include "gui/console/Output.h"

#include <nlohmann/json.hpp>
#include <ostream>

#include "gui/console/FailureJson.h"
#include "gui/console/JsonText.h"

namespace amphoe::gui::console {

int Output::finish(const CommandResult& result) {
    const bool has_words = result.report || result.failure;
    if (json_ && has_words) {
        out_ << json_text(result) << std::endl;
    }
    if (!json_ && result.report) {
        out_ << result.report->text << std::flush;
    }
    if (!out_) {
        err_ << "เขียนผลลัพธ์ไม่ได้ / The result could not be written.\n" << std::flush;
        return 1;
    }
    if (!result.failure) {
        return 0;
    }
    err_ << sentences(*result.failure) << std::flush;
    return words_.text(result.failure->code).exit_code;
}

void Output::line(const CommandResult& result) {
    if (json_) {
        out_ << json_text(result) << std::endl;
        return;
    }
    if (result.report) {
        out_ << result.report->text;
    }
    if (result.failure) {
        out_ << "  " << words_.text(result.failure->code).message_th << " ["
             << domain::failure_name(result.failure->code) << "]\n";
    }
    out_.flush();
}

void Output::note(const std::string& text) {
    err_ << text << std::endl;
}

std::string Output::json_text(const CommandResult& result) const {
    if (!result.failure) {
        return result.report->json;
    }
    auto whole = result.report ? Json::parse(result.report->json) : Json::object();
    whole["failure"] = failure_json(*result.failure, words_);
    return one_line(whole);
}

std::string Output::sentences(const domain::Failure& failure) const {
    const auto text = words_.text(failure);
    std::string said = text.message_th + " [" + std::string(domain::failure_name(failure.code)) + "]\n" +
                       text.message_en + "\n→ " + text.remedy_th + "\n→ " + text.remedy_en + "\n";
    if (!failure.detail.empty()) {
        said += "รายละเอียด / detail: " + failure.detail + "\n";
    }
    return said;
}

}  // namespace amphoe::gui::console
