#include "core/documents/ChartPainter.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace amphoe::documents {
namespace {

constexpr double height_of_chart = 236;
constexpr double title_room = 18;
constexpr double axis_room = 32;   // below: tick labels and the axis label
constexpr double scale_room = 52;  // left: tick labels and the turned axis label
constexpr double legend_room = 16;
constexpr Colour ink{0.15, 0.17, 0.20};
constexpr Colour pale{0.86, 0.88, 0.90};

TextStyle style(double size, bool bold = false) {
    return {size, size, 1, bold, ink};
}

void use(cairo_t* canvas, const Colour& colour, double opacity = 1) {
    cairo_set_source_rgba(canvas, colour.red, colour.green, colour.blue, opacity);
}

/// The drawing area and how values fall on it.
class Plot {
  public:
    Plot(const ReportChart& chart, double x, double y, double width, double height)
        : chart_(chart), left_(x), top_(y), width_(width), height_(height) {}

    double left() const { return left_; }
    double top() const { return top_; }
    double right() const { return left_ + width_; }
    double bottom() const { return top_ + height_; }
    double across(double value) const { return left_ + width_ * part(chart_.across, value); }
    double up(double value) const { return bottom() - height_ * part(chart_.up, value); }

  private:
    static double part(const ChartAxis& axis, double value) {
        const double inside = std::clamp(value, axis.least, axis.most);
        return axis.logarithmic ? std::log(inside / axis.least) / std::log(axis.most / axis.least)
                                : (inside - axis.least) / (axis.most - axis.least);
    }
    const ReportChart& chart_;
    double left_;
    double top_;
    double width_;
    double height_;
};

void line(cairo_t* canvas, double x0, double y0, double x1, double y1) {
    cairo_move_to(canvas, x0, y0);
    cairo_line_to(canvas, x1, y1);
    cairo_stroke(canvas);
}

void draw_grid(cairo_t* canvas, const ReportChart& chart, const Plot& plot, TextShaper& shaper) {
    cairo_set_line_width(canvas, 0.5);
    for (const auto& [value, label] : chart.across.ticks) {
        if (!chart.across.label.empty()) {  // groups of bars have no scale to read off
            use(canvas, pale);
            line(canvas, plot.across(value), plot.top(), plot.across(value), plot.bottom());
        }
        shaper.shape(label, style(7.5), 40, Align::Centre).draw(canvas, plot.across(value) - 20, plot.bottom() + 2);
    }
    for (const auto& [value, label] : chart.up.ticks) {
        use(canvas, pale);
        line(canvas, plot.left(), plot.up(value), plot.right(), plot.up(value));
        const auto text = shaper.shape(label, style(7.5), 34, Align::Right);
        text.draw(canvas, plot.left() - 37, plot.up(value) - text.height / 2);
    }
    use(canvas, ink);
    cairo_set_line_width(canvas, 0.8);
    cairo_rectangle(canvas, plot.left(), plot.top(), plot.right() - plot.left(), plot.bottom() - plot.top());
    cairo_stroke(canvas);
}

void draw_axis_labels(cairo_t* canvas, const ReportChart& chart, const Plot& plot, TextShaper& shaper) {
    const double width = plot.right() - plot.left();
    shaper.shape(chart.across.label, style(8), width, Align::Centre).draw(canvas, plot.left(), plot.bottom() + 13);
    const auto text = shaper.shape(chart.up.label, style(8), plot.bottom() - plot.top(), Align::Centre);
    cairo_save(canvas);
    cairo_translate(canvas, plot.left() - scale_room, plot.bottom());
    cairo_rotate(canvas, -std::numbers::pi / 2);
    text.draw(canvas, 0, 0);
    cairo_restore(canvas);
}

void draw_series(cairo_t* canvas, const ChartSeries& series, const Plot& plot) {
    if (series.points.empty()) {
        return;
    }
    const auto path = [&] {
        cairo_new_path(canvas);
        bool on_axis = false;
        for (const auto& [x, y] : series.points) {
            const double at = plot.up(y);
            const bool was_on_axis = std::exchange(on_axis, at >= plot.bottom());
            // Along the axis runs the axis: bars are not tied together.
            if (on_axis && was_on_axis) {
                cairo_move_to(canvas, plot.across(x), at);
            } else {
                cairo_line_to(canvas, plot.across(x), at);
            }
        }
    };
    if (series.filled) {
        path();
        cairo_line_to(canvas, plot.across(series.points.back().first), plot.bottom());
        cairo_line_to(canvas, plot.across(series.points.front().first), plot.bottom());
        cairo_close_path(canvas);
        use(canvas, series.colour, 0.18);
        cairo_fill(canvas);
    }
    path();
    use(canvas, series.colour);
    cairo_set_line_width(canvas, 1.4);
    const double dashes[] = {4, 2.5};
    cairo_set_dash(canvas, dashes, series.dashed ? 2 : 0, 0);
    cairo_stroke(canvas);
    cairo_set_dash(canvas, nullptr, 0, 0);
}

void draw_marks(cairo_t* canvas, const ReportChart& chart, const Plot& plot, TextShaper& shaper) {
    const double dots[] = {1.5, 2};
    for (const auto& mark : chart.marks) {
        use(canvas, ink);
        cairo_set_line_width(canvas, 0.9);
        cairo_set_dash(canvas, dots, 2, 0);
        line(canvas, plot.across(mark.at), plot.top(), plot.across(mark.at), plot.bottom());
        cairo_set_dash(canvas, nullptr, 0, 0);
        // The first line's words stand on its left, the others' on their right: neighbours do not cross them.
        const bool first = &mark == &chart.marks.front();
        const auto text = shaper.shape(mark.label, style(7.5), 130, first ? Align::Right : Align::Left);
        text.draw(canvas, plot.across(mark.at) + (first ? -133 : 3), plot.top() + 2);
    }
}

void draw_legend(cairo_t* canvas, const ReportChart& chart, TextShaper& shaper, double x, double y, double width) {
    const double room = width / static_cast<double>(std::max<std::size_t>(chart.series.size(), 1));
    for (const auto& series : chart.series) {
        use(canvas, series.colour);
        cairo_set_line_width(canvas, 2.2);
        const double dashes[] = {4, 2.5};
        cairo_set_dash(canvas, dashes, series.dashed ? 2 : 0, 0);
        line(canvas, x, y + 6, x + 16, y + 6);
        cairo_set_dash(canvas, nullptr, 0, 0);
        TextStyle words = style(8);
        words.floor = 6;
        shaper.shape(series.label, words, room - 24).draw(canvas, x + 20, y);
        x += room;
    }
}

}  // namespace

double chart_height() {
    return height_of_chart;
}

void draw_chart(cairo_t* canvas, const ReportChart& chart, TextShaper& shaper, double x, double y, double width) {
    shaper.shape(chart.title, style(10, true), width).draw(canvas, x, y);
    const Plot plot(chart, x + scale_room, y + title_room, width - scale_room - 12,
                    height_of_chart - title_room - axis_room - legend_room - 8);
    draw_grid(canvas, chart, plot, shaper);
    draw_axis_labels(canvas, chart, plot, shaper);
    for (const auto& series : chart.series) {
        draw_series(canvas, series, plot);
    }
    draw_marks(canvas, chart, plot, shaper);
    draw_legend(canvas, chart, shaper, plot.left(), plot.bottom() + axis_room - 4, plot.right() - plot.left());
}

}  // namespace amphoe::documents
