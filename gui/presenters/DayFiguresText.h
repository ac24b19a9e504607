// The day's figures as one line above the log.
#pragma once

#include <string>

#include "core/reports/DayFigures.h"
#include "gui/presenters/Texts.h"

namespace amphoe::gui {

/// "12 เรื่อง · ส่วนกลางรับแล้ว 10 · รอส่วนกลาง 1 · ส่งพิจารณา 1 · มัธยฐาน 74 วินาที"; parts that are zero are left out.
std::string day_figures_text(const reports::DayFigures& figures, const Texts& texts);

}  // namespace amphoe::gui
