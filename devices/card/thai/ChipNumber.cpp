#include "devices/card/thai/ChipNumber.h"

#include "devices/card/thai/AtrText.h"

namespace amphoe::devices::card {

domain::Result<std::string> read_chip_number(CommandExchange& exchange, Warnings& warnings) {
    auto selected = exchange.select(kSelectCardManager);
    if (selected && !*selected) {
        selected = exchange.select(kSelectCardManagerByName);
    }
    if (!selected) {
        return selected.error();
    }
    if (*selected) {
        const auto answer = exchange.converse(kReadProductionData);
        if (!answer) {
            return answer.error();
        }
        const auto& data = answer->data;
        if (answer->success() && data.size() == kProductionData && data[0] == 0x9F && data[1] == 0x7F) {
            return atr_text(FieldBytes(data).subspan(kChipNumberAt, kChipNumberLength));
        }
    }
    warnings.emplace_back("chip_no.unavailable");
    return std::string{};
}

}  // namespace amphoe::devices::card
