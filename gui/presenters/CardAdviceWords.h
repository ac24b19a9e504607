// What the card doctor says, for windows and console alike.
#pragma once

#include <string>

#include "core/domain/CardAdvice.h"

namespace amphoe::gui {

struct CardAdviceWords {
    std::string th;
    std::string en;
};

/// Empty sentences for None.
inline CardAdviceWords card_advice_words(domain::CardAdvice advice) {
    using domain::CardAdvice;
    switch (advice) {
        case CardAdvice::None:
            break;
        case CardAdvice::Clean:
            return {"ขั้นที่ 1: เช็ดหน้าชิปด้วยผ้าแห้งนุ่ม แล้วเสียบใหม่",
                    "Step 1: wipe the chip with a soft dry cloth and insert it again."};
        case CardAdvice::Reinsert:
            return {"ขั้นที่ 2: ดึงบัตรออก รอ 3 วินาที แล้วเสียบให้สุดในครั้งเดียว",
                    "Step 2: pull the card out, wait 3 seconds and insert it fully in one move."};
        case CardAdvice::OtherReader:
            return {"ขั้นที่ 3: ใช้เครื่องอ่านอีกเครื่อง หรือเสียบสายเครื่องอ่านที่ช่อง USB อื่น",
                    "Step 3: use the other reader, or plug this reader into another USB port."};
        case CardAdvice::Slower:
            return {"ขั้นที่ 4: เสียบบัตรช้า ๆ ไม่แตะบัตร และรอ 20 วินาที หากยังอ่านไม่ได้ ให้ส่งไปงานบัตรเพื่อทำบัตรใหม่",
                    "Step 4: insert the card slowly, do not touch it and give it 20 seconds. If it still cannot be "
                    "read, refer "
                    "the citizen to card renewal."};
    }
    return {};
}

}  // namespace amphoe::gui
