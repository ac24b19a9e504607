#include "core/documents/TemplateNames.h"

namespace amphoe::documents {

const std::set<std::string>& common_fields() {
    static const std::set<std::string> kNames{"document_number",
                                              "issued_at_th",
                                              "issued_at_en",
                                              "issued_day_th",
                                              "issued_day_formal_th",
                                              "issued_clock_th",
                                              "office_th",
                                              "rcode",
                                              "workstation_id",
                                              "officer_id",
                                              "page",
                                              "pages",
                                              "copy_mark"};
    return kNames;
}

void walk_template_text(std::string_view text, const std::function<void(std::string_view)>& text_part,
                        const std::function<void(const std::string&)>& field_part) {
    while (!text.empty()) {
        const auto open = text.find('{');
        const auto close = open == std::string_view::npos ? open : text.find('}', open);
        if (close == std::string_view::npos) {
            text_part(text);
            return;
        }
        text_part(text.substr(0, open));
        field_part(std::string(text.substr(open + 1, close - open - 1)));
        text.remove_prefix(close + 1);
    }
}

}  // namespace amphoe::documents
